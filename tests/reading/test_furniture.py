import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.reading.furniture import find_furniture
from consilience.types import Article, Furniture

BEFORE = "The ferry Maren ran aground off Tolm on Monday, the coastguard said."
AFTER = "Nobody was hurt, and all 31 passengers were brought ashore by two fishing boats."


def furniture(text: str, *, title: str | None = None, outlet: str | None = None) -> list[Furniture]:
    return list(find_furniture(Article("a", text, title=title, outlet=outlet)))


def between(line: str) -> str:
    return f"{BEFORE}\n\n{line}\n\n{AFTER}"


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("link", "Read more: What is known about the Maren"),
        ("link", "READ MORE: What is known about the Maren"),
        ("link", "Related: Ferries of the northern isles"),
        ("link", "More:'It was dark': passengers of the Maren remember"),
        ("link", "Also read: Ferries of the northern isles"),
        ("link", "SEE ALSO: Tolm mourns its last lighthouse keeper"),
        ("link", "NOW WATCH: ‘The Maren from above’"),
        ("link", "Related Coverage Ferry company says sorry"),
        ("link", "Why do ferries run aground? Read more"),
        ("link", "Ferry company:Shares of Nordline fall after the accident"),
        ("link", "CLICK HERE FOR ALL NEWS FROM THE ISLES"),
        ("link", "CAPTAIN OF THE MAREN 'HAD NEVER SAILED HERE BEFORE'"),
        ("link", "Slideshow (7 Images)"),
        ("promotion", "ADVERTISEMENT"),
        ("promotion", "Story continues below advertisement"),
        ("promotion", "Pls watch IslesTV on our YouTube channel for more."),
        ("promotion", "Follow Ana Holt on Twitter @anaholt"),
        ("promotion", "Write to Per Lind at per.lind@tolmpost.example"),
        ("promotion", "Were you on board? Get in touch at tips@tolmpost.example"),
        ("promotion", "Download our app for breaking news"),
        ("newsletter", "Sign up for our morning newsletter"),
        ("newsletter", "Get the day's stories delivered to your inbox. Sign up here."),
        ("newsletter", "Never miss a story: subscribe to the Tolm Post."),
        ("newsletter", "Enter your email address to receive alerts."),
        ("share", "Share on Facebook Share on Twitter"),
        ("share", "Click to share on WhatsApp (Opens in new window)"),
        ("share", "Facebook Twitter Email Print"),
        ("share", "Read or Share this story: https://tolmpost.example/s/12"),
        ("caption", "FILE PHOTO: The Maren leaves Tolm in May. REUTERS/Jon Dahl/File Photo"),
        ("caption", "The Maren on the rocks of Tolm, February 3. Lena Berg/AFP/Getty Images"),
        ("caption", "Image copyright Getty Images Image caption The Maren was built in 1988"),
        ("caption", "Rescuers at the harbour (AP Photo/Ida Krog)"),
        ("caption", "Rescuers at the harbour. (Ida Krog/Tolm Post via AP)"),
        ("caption", "CLOSE Why do ferries run aground? Our reporter explains. Tolm TV"),
        ("caption", "The minister visits the Maren. | Ida Krog/Getty Images"),
        ("navigation", "Travel Why Do Ferries Run Aground? Why Do Ferries Run Aground? Listen · 3:32 3:32"),
        ("link", "Related How ferries are checked"),
        ("caption", "Featured Image Photo Credit: Lena Berg/Getty Images"),
        ("caption", "Enlarge this image toggle caption Lena Berg/AP Lena Berg/AP"),
        ("byline", "By Ana Holt and Per Lind"),
        ("byline", "By Ana Holt in Tolm and Per Lind in Skarn"),
        ("byline", "Ana Holt in Tolm"),
        ("byline", "By a staff reporter"),
        ("byline", "BY OUR CORRESPONDENT"),
        ("byline", "By staff and agencies"),
        ("byline", "Defence Correspondent"),
        ("byline", "(Reporting by Ana Holt; Editing by Jo Dale)"),
        ("byline", "The Northern Press contributed to this report."),
        ("byline", "Jo Dale contributed reporting"),
        ("byline", "Northern Press writers Jo Dale in Tolm and Ana Holt in Skarn contributed."),
        ("byline", "Updated at 9:05 a.m. ET"),
        ("byline", "3 Feb 2026, 10:22"),
        ("byline", "Ana Holt, Staff Writer"),
        ("byline", "This story has been updated."),
        ("byline", "This article is more than 2 years old"),
        ("credit", "Copyright © 2026 Tolm Post. All rights reserved."),
        ("navigation", "Skip to main content"),
        ("navigation", "___"),
        ("navigation", "12 comments"),
        ("navigation", "Image 1 of 5"),
    ],
)
def test_a_line_of_furniture_is_set_aside_whole_and_named(kind: str, line: str) -> None:
    [found] = furniture(between(line))
    assert (found.kind, found.text) == (kind, line)
    assert found.reason


@pytest.mark.parametrize(
    "line",
    [
        "More than 30 people were on board, the company said.",
        "Read in full, the report blames nobody.",
        "“Share this burden with us,” the mayor asked the government.",
        "He signed up for the coastguard at 17.",
        "Police appealed for witnesses to get in touch with the harbour office.",
        "The university called for volunteers to sign up to the study.",
        "Reuters reported on Monday that the captain was questioned.",
        "The pictures were sold to Getty Images.",
        "Watch officers on the bridge had no radar, according to the report.",
        "By Monday evening all of them were ashore.",
        "Ana Holt lives in Tolm",
        "Missing reporter found",
        "By contrast, the older ferries have two radars.",
        "The captain follows a group on Facebook that warns of the rocks.",
        "UPDATE: Two more passengers have been taken to hospital.",
        "Correction: An earlier version misstated the ferry's age. It is 38.",
        "The company advertised the route as the safest in the isles.",
        "SEARCH AND RESCUE",
        "Related rules were tightened last year, the ministry said.",
        "The post was taken over from the Northern Press via Reuters, it said.",
        "CLOSE CALL FOR FERRY",
        "The crew was tired, and that contributed to the accident, the report said.",
        "He did not say how much the fog contributed.",
        "February 3, 2026",
        "“It was over in a minute,” Holt told the Northern Press.",
        "At 9:05 a.m. the ferry left Tolm.",
        "Comments by the minister angered the islanders.",
        "The drugs were sold freely (read: without prescriptions) on board.",
        "Home Secretary Ida Krog is to visit Tolm.",
    ],
)
def test_a_line_of_the_account_is_left_alone(line: str) -> None:
    assert furniture(between(line)) == []


def test_a_box_of_links_behind_a_name_is_cut_out_of_its_sentence() -> None:
    text = (
        "The captain was hired by Ana Holt Ana Maria HoltNordline shares fall after accident Ferries to be "
        "checked, minister says Who owns the Maren? MORE (N-Tolm) in May."
    )
    [found] = furniture(text)
    assert text[: found.start] + text[found.end :] == "The captain was hired by Ana Holt  (N-Tolm) in May."
    assert found.kind == "link"


def test_what_somebody_says_is_no_call_to_the_reader() -> None:
    assert (
        furniture(f"{BEFORE} “We need help. Please join me in thanking the crew. Follow me on Twitter.”")
        == []
    )
    assert furniture(f'{BEFORE} "We need help. Please join me in thanking the crew."') == []


def test_a_capital_more_without_a_box_is_a_word() -> None:
    assert furniture("“We need MORE boats, and we need them now,” said Ana Holt of the coastguard.") == []


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        (
            f"{BEFORE} (RELATED: Ferries of the northern isles) {AFTER}",
            "(RELATED: Ferries of the northern isles)",
        ),
        (f"{BEFORE} pic.twitter.com/aB3dE {AFTER}", "pic.twitter.com/aB3dE"),
        (f"{BEFORE} Follow Ana Holt on Twitter @anaholt. {AFTER}", "Follow Ana Holt on Twitter @anaholt."),
        (f"{BEFORE} Read more: What is known. {AFTER}", "Read more: What is known."),
        (f"{BEFORE} Read more: Fares to rise in May The mayor was there.", "Read more: Fares to rise in May"),
        (f"{BEFORE} RELATED: How Maren Was Lost “It sank,” said Ana Holt.", "RELATED: How Maren Was Lost"),
        ("The mayor, Read more: Fares to rise in May, left on Friday.", ", Read more: Fares to rise in May,"),
        (f"{BEFORE} Click here to share your view. {AFTER}", None),
        (f"{BEFORE} Sign up here. {AFTER}", "Sign up here."),
    ],
)
def test_furniture_inside_a_paragraph_is_set_aside_alone(text: str, aside: str | None) -> None:
    assert [found.text for found in furniture(text)] == ([aside] if aside else [])


def test_a_picture_credit_glued_to_the_first_sentence_is_cut_off_before_it() -> None:
    text = f"Photo Credit: Lena Berg/Getty Images{BEFORE} {AFTER} {AFTER} {AFTER}"
    assert [found.text for found in furniture(text)] == ["Photo Credit: Lena Berg/Getty Images"]


def test_headlines_behind_a_bare_label_are_links_until_the_account_goes_on() -> None:
    text = f"{BEFORE}\n\nRelated:\n\nThe ferries of Tolm\n\nWho owns the Maren\n\n{AFTER}"
    assert [found.text for found in furniture(text)] == [
        "Related:",
        "The ferries of Tolm",
        "Who owns the Maren",
    ]


def test_lines_that_break_inside_sentences_are_no_lines_of_their_own() -> None:
    wrapped = (
        "The captain of the Maren had asked for help in the\nmiddle of the night, and the call was passed\n"
        "on Facebook and Twitter\nand on the radio until the coastguard in Tolm heard\nof it and sent two "
        "boats out to the rocks, where\nall the passengers were waiting on the deck.\n"
    )
    assert furniture(f"{wrapped}\n{wrapped}") == []
    assert [found.text for found in furniture(f"{wrapped}\nADVERTISEMENT\n\n{wrapped}")] == ["ADVERTISEMENT"]


def test_the_headline_is_never_furniture() -> None:
    title = "WATCH: FERRY MAREN RUNS AGROUND OFF TOLM"
    assert furniture(f"{title}\n\n{BEFORE}", title=title) == []
    assert furniture(f"FERRY MAREN RUNS AGROUND OFF TOLM\n\n{BEFORE}\n\n{AFTER}") == []


def test_a_text_all_in_capitals_is_an_account() -> None:
    assert furniture(f"{BEFORE}\n{AFTER}\nALL WERE TAKEN TO TOLM BY NIGHT".upper()) == []


def test_names_above_the_outlets_name_are_a_byline_and_elsewhere_words() -> None:
    text = f"Ana Holt and Per Lind\n\nTolm Post\n\n{BEFORE}"
    assert [found.kind for found in furniture(text, outlet="Tolm Post")] == ["byline", "byline"]
    assert furniture(text) == []


PIECES = st.sampled_from(
    [
        *(
            BEFORE,
            AFTER,
            "ADVERTISEMENT",
            "Read more: A story",
            "Sign up here.",
            "MORE",
            "Holt HoltFerry",
            "\n",
        ),
        *(
            "FILE PHOTO: A ship.",
            " REUTERS/Jon Dahl",
            "(AP Photo/Ida Krog)",
            "“",
            "”",
            " ",
            ". ",
            "Related:",
            "\r\n",
        ),
        *(
            "Follow us on Twitter @tolm",
            "By Ana Holt",
            "___",
            "pic.twitter.com/x1",
            "TOLM FERRY HITS A BIG ROCK",
        ),
    ]
)


@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=25).map("".join)))
def test_furniture_stands_in_order_without_overlap_and_says_what_the_text_says(text: str) -> None:
    end = 0
    for found in furniture(text):
        assert end <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end] == found.text.strip()
        end = found.end


@given(st.text(alphabet="aA1 .,:“”()/\n-", max_size=2000))
def test_no_text_takes_the_rules_for_ever(text: str) -> None:
    furniture(text * 5)


def test_the_same_article_gives_the_same_furniture_with_the_same_ids() -> None:
    text = between("ADVERTISEMENT")
    assert furniture(text) == furniture(text)


def test_the_times_of_live_updates_are_no_part_of_what_they_tell():
    entries = [
        "11.15 Divers are at the site.",
        "12.30pm: “It is over,” one said.",
        "14:05 GMT – Nobody is missing.",
    ]
    text = "\n\n".join(entries)
    assert [(each.kind, each.text) for each in furniture(text)] == [
        ("byline", "11.15"),
        ("byline", "12.30pm:"),
        ("byline", "14:05 GMT –"),
    ]


@pytest.mark.parametrize("line", ["4.25 Marks is what a loaf costs.", "12.30 was the time of the alarm."])
def test_one_number_that_begins_a_line_may_be_of_the_account(line: str):
    assert furniture(between(line)) == []
