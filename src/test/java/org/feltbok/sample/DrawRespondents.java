package org.feltbok.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws who answers, and how far each gets, by exchanging municipalities until every count of the
 * plan holds.
 */
final class DrawRespondents {
    private final List<Municipality> frame;
    private final List<Target> targets;
    private final int[] reached;
    private final Random random;

    /**
     * @param reached how many reach each block, the first block first
     * @param targets rows of draw.csv: from_block, condition, count
     */
    DrawRespondents(
            List<Municipality> frame,
            int[] reached,
            List<Map<String, String>> targets,
            Random random) {
        this.frame = frame;
        this.reached = reached;
        this.targets = targets.stream().map(row -> Target.of(row, frame)).toList();
        this.random = random;
    }

    /** The respondents in the order of their municipality numbers. */
    List<Respondent> draw() {
        for (int attempt = 0; attempt < 200; attempt++) {
            int[] blocks = start();
            if (improve(blocks)) {
                return respondents(blocks);
            }
        }
        throw new IllegalStateException("no draw meets every count of draw.csv");
    }

    private int[] start() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < frame.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        int[] blocks = new int[frame.size()];
        for (int block = 0; block < reached.length; block++) {
            for (int i = 0; i < reached[block]; i++) {
                blocks[order.get(i)] = block + 1;
            }
        }
        return blocks;
    }

    private boolean improve(int[] blocks) {
        int distance = distance(blocks);
        for (int step = 0; step < 40_000 && distance > 0; step++) {
            int a = random.nextInt(blocks.length);
            int b = random.nextInt(blocks.length);
            if (blocks[a] == blocks[b]) {
                continue;
            }
            exchange(blocks, a, b);
            int next = distance(blocks);
            if (next <= distance) {
                distance = next;
            } else {
                exchange(blocks, a, b);
            }
        }
        return distance == 0;
    }

    private static void exchange(int[] blocks, int a, int b) {
        int kept = blocks[a];
        blocks[a] = blocks[b];
        blocks[b] = kept;
    }

    private int distance(int[] blocks) {
        int distance = 0;
        for (Target target : targets) {
            int count = 0;
            for (int i = 0; i < blocks.length; i++) {
                if (blocks[i] >= target.fromBlock() && target.counts()[i]) {
                    count++;
                }
            }
            distance += Math.abs(count - target.count());
        }
        return distance;
    }

    private List<Respondent> respondents(int[] blocks) {
        List<Respondent> drawn = new ArrayList<>();
        for (int i = 0; i < blocks.length; i++) {
            if (blocks[i] > 0) {
                drawn.add(new Respondent(frame.get(i), blocks[i]));
            }
        }
        drawn.sort(Comparator.comparing(r -> Integer.valueOf(r.municipality().key())));
        return drawn;
    }

    /** How many of the municipalities that count shall reach a block. */
    private record Target(int fromBlock, boolean[] counts, int count) {

        static Target of(Map<String, String> row, List<Municipality> frame) {
            boolean[] counts = new boolean[frame.size()];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = frame.get(i).matches(row.get("condition"));
            }
            return new Target(
                    Integer.parseInt(row.get("from_block")),
                    counts,
                    Integer.parseInt(row.get("count")));
        }
    }
}
