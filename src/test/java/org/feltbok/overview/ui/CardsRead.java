package org.feltbok.overview.ui;

import java.util.Map;
import java.util.function.Predicate;

/** Which tables each card of the overview takes for its own, for tests elsewhere. */
public final class CardsRead {
    private CardsRead() {}

    /** By the name of what it reads. */
    public static Map<String, Predicate<String>> shown() {
        return Map.of(
                "extent",
                Apart.EXTENT::shows,
                "responses",
                Apart.RESPONSES::shows,
                "coding",
                Apart.CODING::shows,
                "problems",
                Apart.PROBLEMS::shows,
                "representation",
                Apart.REPRESENTATION::shows,
                "figures",
                Apart.FIGURE_MATCH::shows,
                "changes",
                Apart.NOTHING::shows);
    }
}
