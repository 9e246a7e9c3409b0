package org.feltbok.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is to be answered to one item: how many give each answer.
 *
 * @param block the block of questions it belongs to
 * @param askedIf the condition that it is asked on; empty = all who reach it
 * @param values one entry for each answer to hand out, in the order of the plan
 * @param leaning −1 to 1: how strongly later answers go to small, non-central municipalities
 */
record ItemPlan(String item, int block, String askedIf, List<String> values, double leaning) {

    static ItemPlan of(Map<String, String> row) {
        List<String> values = new ArrayList<>();
        for (String entry : row.get("values").split(" ")) {
            int colon = entry.lastIndexOf(':');
            int count = Integer.parseInt(entry.substring(colon + 1));
            for (int i = 0; i < count; i++) {
                values.add(entry.substring(0, colon));
            }
        }
        return new ItemPlan(
                row.get("item"),
                Integer.parseInt(row.get("block")),
                row.get("asked_if"),
                values,
                Double.parseDouble(row.get("leaning")));
    }
}
