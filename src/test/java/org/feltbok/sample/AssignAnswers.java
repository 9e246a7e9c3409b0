package org.feltbok.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Hands out the planned answers, item by item: first by chance with a leaning towards the strain of
 * each municipality, then by exchanging answers between respondents until every rule holds.
 * Exchanging never changes how many gave an answer.
 */
final class AssignAnswers {
    private static final int MOST_STEPS = 4_000_000;
    private static final int CYCLE = 30_000;

    private final List<ItemPlan> plans;
    private final List<Rule> rules;
    private final Answers answers;
    private final long seed;
    private final double[] strain;

    AssignAnswers(List<ItemPlan> plans, List<Rule> rules, List<Respondent> respondents, long seed) {
        this.plans = plans;
        this.rules = rules;
        this.answers = new Answers(respondents);
        this.seed = seed;
        this.strain = strain(respondents, new Random(seed));
    }

    /**
     * Small, non-central municipalities have more strain; every municipality has some of its own.
     */
    private static double[] strain(List<Respondent> respondents, Random random) {
        double[] strain = new double[respondents.size()];
        for (int i = 0; i < strain.length; i++) {
            Municipality m = respondents.get(i).municipality();
            double place = (500 - m.centrality()) / 90 + (1600 - m.population()) / 800.0;
            strain[i] = 0.5 * place + 0.7 * random.nextGaussian();
        }
        return strain;
    }

    Answers assign() {
        Map<String, List<ItemPlan>> families = new LinkedHashMap<>();
        for (ItemPlan plan : plans) {
            families.computeIfAbsent(family(plan), key -> new ArrayList<>()).add(plan);
        }
        // A seed of its own for each family keeps the others as they are when one plan changes.
        families.forEach((name, family) -> settle(family, new Random(seed + name.hashCode())));
        return answers;
    }

    /**
     * Items that one rule binds together, such as {@code q10_*}, are settled together; others
     * alone.
     */
    private String family(ItemPlan plan) {
        return rules.stream()
                .map(Rule::item)
                .filter(
                        item ->
                                item.endsWith("*")
                                        && plan.item()
                                                .startsWith(item.substring(0, item.length() - 1)))
                .findFirst()
                .orElse(plan.item());
    }

    private void settle(List<ItemPlan> family, Random random) {
        List<List<Integer>> asked = new ArrayList<>();
        for (ItemPlan plan : family) {
            asked.add(handOut(plan, random));
        }
        List<Rule> open =
                rules.stream()
                        .filter(
                                rule ->
                                        family.stream()
                                                .anyMatch(plan -> rule.concerns(plan.item())))
                        .toList();
        double distance = distance(open);
        for (int step = 0; distance > 1e-6; step++) {
            if (step > MOST_STEPS) {
                throw new IllegalStateException(
                        family.getFirst().item() + " stays " + distance + " from its rules");
            }
            int chosen = random.nextInt(family.size());
            // Warm and cold by turns: warm enough to leave a dead end, cold enough to settle.
            double coldness = 1 + 7.0 * (step % CYCLE) / CYCLE;
            distance =
                    tryExchange(
                            family.get(chosen),
                            asked.get(chosen),
                            open,
                            distance,
                            coldness,
                            random);
        }
    }

    private List<Integer> handOut(ItemPlan plan, Random random) {
        List<Integer> asked = new ArrayList<>();
        String[] column = new String[strain.length];
        double[] order = new double[strain.length];
        for (int i = 0; i < column.length; i++) {
            boolean reached = answers.respondents().get(i).block() >= plan.block();
            column[i] = reached ? Answers.NOT_ASKED : Answers.NOT_REACHED;
            if (reached && answers.holds(plan.askedIf(), i)) {
                asked.add(i);
            }
            double chance = Math.sqrt(1 - plan.leaning() * plan.leaning()) * random.nextGaussian();
            order[i] = plan.leaning() * strain[i] + chance;
        }
        if (asked.size() != plan.values().size()) {
            throw new IllegalStateException(
                    plan.item()
                            + ": "
                            + plan.values().size()
                            + " answers for "
                            + asked.size()
                            + " who are asked");
        }
        List<Integer> sorted = new ArrayList<>(asked);
        sorted.sort(Comparator.comparingDouble(i -> order[i]));
        for (int i = 0; i < sorted.size(); i++) {
            column[sorted.get(i)] = plan.values().get(i);
        }
        answers.put(plan.item(), column);
        return asked;
    }

    private double tryExchange(
            ItemPlan plan,
            List<Integer> asked,
            List<Rule> open,
            double distance,
            double coldness,
            Random random) {
        String[] column = answers.column(plan.item());
        int a = asked.get(random.nextInt(asked.size()));
        int b = asked.get(random.nextInt(asked.size()));
        if (column[a].equals(column[b])) {
            return distance;
        }
        List<Rule> touched = open.stream().filter(rule -> rule.concerns(plan.item())).toList();
        if (touched.isEmpty()) {
            return distance;
        }
        double before = distance(touched);
        exchange(column, a, b);
        double change = distance(touched) - before;
        if (change <= 0 || random.nextDouble() < Math.exp(-coldness * change)) {
            return distance + change;
        }
        exchange(column, a, b);
        return distance;
    }

    private static void exchange(String[] column, int a, int b) {
        String kept = column[a];
        column[a] = column[b];
        column[b] = kept;
    }

    private double distance(List<Rule> some) {
        return some.stream().mapToDouble(rule -> rule.distance(answers)).sum();
    }
}
