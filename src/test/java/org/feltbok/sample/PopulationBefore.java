package org.feltbok.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes a population of 1986 for municipalities whose own is not known, class by class of size. */
final class PopulationBefore {
    private static final int BEFORE = 1986;
    private static final int NOW = 2018;

    private final List<Municipality> municipalities;
    private final YearFigures population;
    private final Random random;

    PopulationBefore(List<Municipality> municipalities, YearFigures population, Random random) {
        this.municipalities = municipalities;
        this.population = population;
        this.random = random;
    }

    /**
     * The made rows. Each class then changes as printed, and all municipalities together have the
     * country's number.
     *
     * @param changes rows of change-1986-2018.csv
     * @param country the country's population in 1986
     */
    List<Map<String, String>> make(List<Map<String, String>> changes, int country) {
        double[] sums =
                changes.stream()
                        .mapToDouble(
                                row ->
                                        now(members(row))
                                                / (1
                                                        + Double.parseDouble(row.get("percent"))
                                                                / 100))
                        .toArray();
        double all = 0;
        for (double sum : sums) {
            all += sum;
        }
        List<Map<String, String>> rows = new ArrayList<>();
        int left = country;
        for (int i = 0; i < sums.length; i++) {
            int sum = i == sums.length - 1 ? left : (int) Math.round(sums[i] * country / all);
            left -= sum;
            rows.addAll(makeClass(members(changes.get(i)), sum));
        }
        return rows;
    }

    private List<Municipality> members(Map<String, String> change) {
        return municipalities.stream()
                .filter(
                        municipality ->
                                municipality
                                        .group("size_class_8")
                                        .equals(change.get("size_class_8")))
                .toList();
    }

    private double now(List<Municipality> members) {
        return members.stream().mapToInt(m -> population.get(m.key(), NOW, "")).sum();
    }

    private List<Map<String, String>> makeClass(List<Municipality> members, int sum) {
        int known = 0;
        List<Municipality> unknown = new ArrayList<>();
        for (Municipality municipality : members) {
            if (population.has(municipality.key(), BEFORE, "")) {
                known += population.get(municipality.key(), BEFORE, "");
            } else {
                unknown.add(municipality);
            }
        }
        double[] wanted = new double[unknown.size()];
        double total = 0;
        for (int i = 0; i < wanted.length; i++) {
            double growth = Math.exp(0.12 * random.nextGaussian());
            wanted[i] = population.get(unknown.get(i).key(), NOW, "") / growth;
            total += wanted[i];
        }
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] *= (sum - known) / total;
        }
        int[] made = WholeNumbers.withSum(wanted, sum - known);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < made.length; i++) {
            String key = unknown.get(i).key();
            rows.add(YearFigures.row(key, "population", BEFORE, "", made[i], "constructed"));
        }
        return rows;
    }
}
