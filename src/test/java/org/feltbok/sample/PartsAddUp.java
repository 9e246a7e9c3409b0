package org.feltbok.sample;

import java.util.ArrayList;
import java.util.List;

/** The age groups of each municipality must add up to its whole, in each year that has them. */
final class PartsAddUp {
    private final StudyFolder study;

    PartsAddUp(StudyFolder study) {
        this.study = study;
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Municipality municipality : study.cases()) {
            for (String indicator : List.of("population", "population_projection")) {
                for (int year = 1986; year <= 2040; year++) {
                    check(municipality.key(), indicator, year, faults);
                }
            }
        }
        return faults;
    }

    private void check(String key, String indicator, int year, List<String> faults) {
        YearFigures figures = study.indicator(indicator);
        if (!figures.has(key, year, "90+")) {
            return;
        }
        int sum = 0;
        for (String part : AgeTargets.PARTS.subList(0, AgeTargets.DISJOINT)) {
            sum += figures.get(key, year, part);
        }
        boolean inside =
                figures.get(key, year, "1-5") <= figures.get(key, year, "0-5")
                        && figures.get(key, year, "20-66") <= figures.get(key, year, "16-66");
        if (sum != figures.get(key, year, "") || !inside) {
            faults.add(
                    "%s of %s in %d: the age groups do not add up".formatted(indicator, key, year));
        }
    }
}
