package org.feltbok.export.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.MissingKind;
import org.feltbok.statfile.data.StatMissing;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Three values, or a range and one: never an answer among them, and what has no room is told. */
class SpssMissingTest {
    @Test
    void noAnswerIsEverSetAsMissingAndNothingIsForgotten() {
        Random random = new Random(8);
        int whole = 0;
        for (int i = 0; i < 5000; i++) {
            Set<Double> codes = new HashSet<>();
            int count = 1 + random.nextInt(8);
            for (int c = 0; c < count; c++) {
                codes.add((double) random.nextInt(15) - 4);
            }
            List<Double> all = new ArrayList<>(codes);
            Collections.shuffle(all, random);
            int split = random.nextInt(all.size() + 1);
            List<Double> none = all.subList(0, split);
            List<Double> answers = all.subList(split, all.size());
            Set<MissingKind> there = EnumSet.noneOf(MissingKind.class);
            for (MissingKind kind : MissingKind.values()) {
                if (random.nextInt(4) == 0) {
                    there.add(kind);
                }
            }
            SpssMissing made = SpssMissing.of(none, answers, there);
            StatMissing missing = made.declared();
            String of = "none %s, answers %s, kinds %s: %s".formatted(none, answers, there, made);
            assertThat(missing.single().size() + (missing.range() == null ? 0 : 2))
                    .as(of)
                    .isLessThanOrEqualTo(3);
            assertThat(answers).as(of).noneMatch(missing::has);
            assertThat(none).as(of).allMatch(n -> missing.has(n) != made.left().contains(n));
            assertThat(there)
                    .as(of)
                    .allMatch(k -> k == MissingKind.NOT_RECORDED || missing.has((double) k.code()));
            whole += made.left().isEmpty() ? 1 : 0;
        }
        assertThat(whole).isBetween(3000, 4999);
    }

    @Test
    void namesAreLegalDifferentAndTheSameInBothPrograms() {
        List<String> names =
                List.of(
                        "q3/5",
                        "q3#5",
                        "Q3_5",
                        "by",
                        "str12",
                        "1a",
                        "æøå",
                        "x".repeat(70),
                        "x".repeat(71),
                        "_n",
                        "漢",
                        "strøm");
        List<String> there = StatNames.of(names);
        assertThat(there)
                .containsExactly(
                        "q3_5",
                        "q3_5_2",
                        "Q3_5_3",
                        "by_",
                        "str12_",
                        "v1a",
                        "aeoa",
                        "x".repeat(32),
                        "x".repeat(30) + "_2",
                        "v_n",
                        "v",
                        "strom");
    }
}
