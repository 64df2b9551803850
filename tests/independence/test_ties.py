"""Whom a sentence about an informant ties to a body that it does not name."""

import pytest

from consilience.independence.ties import tied_to


@pytest.mark.parametrize(
    ("text", "known", "body"),
    [
        ("Ina Holm said so. The commission hired her in March.", (), "the commission"),
        ("Mr Okoro keeps the firm's books.", (), "the firm"),
        ("Her study was paid for by the transport office.", (), "the transport office"),
        ("He works for the board.", ("Lorn Water Board",), None),
        ("He called the police and kept the hut open.", (), None),
        ("She ran from the house and worked all night.", (), None),
        ("The board paid a fine.", (), None),
        ("She ran to the river. The commission met on Monday.", (), None),
    ],
)
def test_a_body_that_is_not_named_may_be_the_other_informants(text, known, body):
    assert tied_to(text, *known) == body
