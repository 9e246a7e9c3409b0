package org.feltbok.fieldwork.ui;

import org.feltbok.base.text.LocalText;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.Grouping;

import java.util.ArrayList;
import java.util.List;

/**
 * An attribute or grouping by which the list can be narrowed.
 *
 * @param classes what they are called, in their order
 */
record Division(String name, LocalText label, List<LocalText> classes) {
    /** All classes. */
    static final int ALL = -1;

    /**
     * @param kept name of the one by which the list is narrowed, which stays though it is no longer
     *     in use; empty = none
     */
    static List<Division> of(CaseSheet sheet, String kept) {
        List<Division> all = new ArrayList<>();
        for (Grouping grouping : sheet.groupings()) {
            if (grouping.isRetired() && !grouping.name().equals(kept)) {
                continue;
            }
            all.add(
                    new Division(
                            grouping.name(),
                            grouping.label(),
                            grouping.classes().stream().map(c -> c.label()).toList()));
        }
        for (Attribute attribute : sheet.data().attributes()) {
            boolean isOffered = !attribute.isRetired() || attribute.name().equals(kept);
            if (isOffered && attribute.type() == AttributeType.CATEGORY) {
                all.add(
                        new Division(
                                attribute.name(),
                                attribute.label(),
                                attribute.categories().stream().map(c -> c.label()).toList()));
            }
        }
        return all;
    }

    /** Position of the class of a case; -1 = it is in none. */
    int classOf(CaseSheet sheet, Case c) {
        for (Grouping grouping : sheet.groupings()) {
            if (grouping.name().equals(name)) {
                return sheet.classOf(c, grouping);
            }
        }
        return sheet.data()
                .attribute(name)
                .map(
                        a -> {
                            String code = sheet.data().text(c, a);
                            for (int i = 0; i < a.categories().size(); i++) {
                                if (a.categories().get(i).code().equals(code)) {
                                    return i;
                                }
                            }
                            return -1;
                        })
                .orElse(-1);
    }
}
