package org.feltbok.export.data;

import org.feltbok.analysis.Category;
import org.feltbok.base.MissingKind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The numbers that stand for answers where only numbers can be labelled: their codes, or 1, 2, 3
 * ... where one of them is none.
 */
record StatCodes(List<Double> values, boolean isByPlace) {
    private static final String NUMBER = "-?\\d{1,9}(\\.\\d{1,6})?";

    static StatCodes of(List<Category> categories) {
        List<Double> values = new ArrayList<>();
        for (Category category : categories) {
            if (category.code().matches(NUMBER)) {
                values.add(Double.valueOf(category.code()));
            }
        }
        boolean sound =
                values.size() == categories.size()
                        && new HashSet<>(values).size() == values.size()
                        && values.stream().noneMatch(MissingKind::isCode);
        if (sound) {
            return new StatCodes(List.copyOf(values), false);
        }
        values.clear();
        for (int i = 1; i <= categories.size(); i++) {
            values.add((double) i);
        }
        return new StatCodes(List.copyOf(values), true);
    }
}
