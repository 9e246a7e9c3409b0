package org.feltbok.cases;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A division of the cases into classes by their attributes; classes stand in the order to show
 * them.
 *
 * @param retiredAt the day since when new figures are not offered it, as YYYY-MM-DD; null = they
 *     are
 */
public record Grouping(
        String id,
        String name,
        LocalText label,
        GroupingRule rule,
        @Nullable String retiredAt,
        List<GroupingClass> classes) {
    public Grouping {
        classes = List.copyOf(classes);
    }

    /** One that new figures are offered. */
    public Grouping(
            String id,
            String name,
            LocalText label,
            GroupingRule rule,
            List<GroupingClass> classes) {
        this(id, name, label, rule, null, classes);
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** Position of the class from 0, or -1. */
    public int index(String code) {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }
}
