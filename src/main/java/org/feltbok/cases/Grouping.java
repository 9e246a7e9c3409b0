package org.feltbok.cases;

import org.feltbok.base.text.LocalText;

import java.util.List;

/**
 * A division of the cases into classes by their attributes; classes stand in the order to show
 * them.
 */
public record Grouping(
        String id, String name, LocalText label, GroupingRule rule, List<GroupingClass> classes) {
    public Grouping {
        classes = List.copyOf(classes);
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
