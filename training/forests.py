"""Write a forest grown by LightGBM as the program reads it: ensembles of trees in ONNX."""

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from onnx import TensorProto, helper, numpy_helper, save_model

OPSET, TREES_OPSET, IR = 17, 5, 10  # of ONNX, of its trees, of the file
AT_MOST = 0  # how every node compares: the measure is at most the threshold
SUM = 1  # how the trees are put together


def write_forest(forest: lightgbm.Booster, name: str, out: Path, shares: Sequence[float] = ()) -> None:
    """Write `forest` to `out`/NAME.onnx, or in parts that end after these shares of its trees.

    Raises ValueError where a node asks for more than whether a measure is at most a number.
    """
    trees, ends = forest.dump_model()["tree_info"], [round(share * forest.num_trees()) for share in shares]
    bounds = [0, *ends, len(trees)]
    for part, (first, last) in enumerate(pairwise(bounds), 1):
        path = out / (f"{name}.{part}.onnx" if shares else f"{name}.onnx")
        _write([each["tree_structure"] for each in trees[first:last]], forest.feature_name(), path)


def _write(trees: Sequence[dict[str, Any]], measures: Sequence[str], path: Path) -> None:
    rows = helper.make_tensor_value_info("rows", TensorProto.DOUBLE, ["row", len(measures)])
    added = helper.make_tensor_value_info("log_odds", TensorProto.DOUBLE, ["row", 1])
    graph = helper.make_graph([_ensemble(trees)], path.stem, [rows], [added])
    versions = [helper.make_opsetid("", OPSET), helper.make_opsetid("ai.onnx.ml", TREES_OPSET)]
    model = helper.make_model(graph, opset_imports=versions, ir_version=IR)
    helper.set_model_props(model, {"measures": json.dumps(list(measures))})
    save_model(model, path)


def _ensemble(trees: Sequence[dict[str, Any]]) -> Any:
    nodes = [node for tree in trees for node in _nodes(tree)]
    leaves = [leaf for tree in trees for leaf in _leaves(tree)]
    place = {id(each): number for kind in (nodes, leaves) for number, each in enumerate(kind)}
    for node in nodes:
        if (node["decision_type"], node["missing_type"]) != ("<=", "None"):
            raise ValueError(f"a node compares by {node['decision_type']}, missing {node['missing_type']}")
    sides = {side: [node[f"{side}_child"] for node in nodes] for side in ("left", "right")}
    return helper.make_node(
        "TreeEnsemble",
        ["rows"],
        ["log_odds"],
        domain="ai.onnx.ml",
        n_targets=1,
        aggregate_function=SUM,
        tree_roots=[place[id(tree)] for tree in trees],
        nodes_featureids=[node["split_feature"] for node in nodes],
        nodes_splits=numpy_helper.from_array(np.array([node["threshold"] for node in nodes])),
        nodes_modes=numpy_helper.from_array(np.full(len(nodes), AT_MOST, np.uint8)),
        nodes_truenodeids=[place[id(child)] for child in sides["left"]],
        nodes_trueleafs=[int(_is_leaf(child)) for child in sides["left"]],
        nodes_falsenodeids=[place[id(child)] for child in sides["right"]],
        nodes_falseleafs=[int(_is_leaf(child)) for child in sides["right"]],
        leaf_targetids=[0] * len(leaves),
        leaf_weights=numpy_helper.from_array(np.array([leaf["leaf_value"] for leaf in leaves])),
    )


def _is_leaf(node: dict[str, Any]) -> bool:
    return "split_feature" not in node


def _nodes(tree: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every node that asks something, the root first."""
    if not _is_leaf(tree):
        yield tree
        yield from _nodes(tree["left_child"])
        yield from _nodes(tree["right_child"])


def _leaves(tree: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if _is_leaf(tree):
        yield tree
    else:
        yield from _leaves(tree["left_child"])
        yield from _leaves(tree["right_child"])
