package xianghui.catalog;

import java.util.List;
import java.util.Map;

/** A YAML file as it was typed: every scalar is the text that stands there. */
sealed interface Tree {

    /** A word, number, day or sentence; empty where nothing was written. */
    record Scalar(String text) implements Tree {}

    /** One thing after another. */
    record Sequence(List<Tree> items) implements Tree {}

    /** Keys and what stands behind them, in order. */
    record Mapping(Map<String, Tree> entries) implements Tree {}
}
