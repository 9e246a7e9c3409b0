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
        if (Double.isNaN(sum(key, indicator, year, "90+"))) {
            return;
        }
        double sum =
                study.indicators()
                        .own(
                                key,
                                indicator,
                                year,
                                AgeTargets.PARTS.subList(0, AgeTargets.DISJOINT));
        boolean inside =
                sum(key, indicator, year, "1-5") <= sum(key, indicator, year, "0-5")
                        && sum(key, indicator, year, "20-66") <= sum(key, indicator, year, "16-66");
        if (sum != sum(key, indicator, year, "") || !inside) {
            faults.add(
                    "%s of %s in %d: the age groups do not add up".formatted(indicator, key, year));
        }
    }

    private double sum(String key, String indicator, int year, String part) {
        return study.indicators().own(key, indicator, year, List.of(part));
    }
}
