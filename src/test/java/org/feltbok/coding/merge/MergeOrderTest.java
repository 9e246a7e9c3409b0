package org.feltbok.coding.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.ColourCode;
import org.feltbok.coding.DefineCode;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.Memo;
import org.feltbok.coding.MoveCode;
import org.feltbok.coding.NoteCode;
import org.feltbok.coding.RenameCode;
import org.feltbok.coding.SetDigit;
import org.feltbok.coding.SetMemo;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.WriteMemo;
import org.feltbok.coding.agreement.AssignTexts;
import org.feltbok.coding.agreement.EndAssignment;
import org.feltbok.coding.agreement.SettleCode;
import org.feltbok.interviews.SetInterview;
import org.feltbok.pseudonyms.RemoveName;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.study.RegisteredName;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Copies of colleagues come together in any order to one study. */
class MergeOrderTest extends Copies {
    private static final String[] CODES = {"barnevern", "ppt", "ikt"};

    @Test
    void copiesComeTogetherInAnyOrderToOneStudy() {
        for (int seed = 0; seed < 24; seed++) {
            Random random = new Random(seed);
            List<Path> copies = new ArrayList<>();
            Path folder = temp.resolve("s" + seed);
            folder.toFile().mkdirs();
            try (StudyFile base = CodingStudy.make(folder)) {
                base.run(give(CodingStudy.MARIT, "a1", "ikt", new Span(2, 5)));
                base.run(give(CodingStudy.JONAS, "a2", "ppt", null));
                CodingStudy.done(base, CodingStudy.MARIT);
                CodingStudy.done(base, CodingStudy.JONAS);
                if (seed % 2 == 0) {
                    base.run(summary("b", "Grunn", CodingStudy.MARIT, "2026-11-20T12:00:00Z"));
                }
                for (String name : List.of("A", "B", "C")) {
                    copies.add(copy(base, "s" + seed + name));
                }
            }
            for (int i = 0; i < 3; i++) {
                Operation[] all = new Operation[9];
                for (int n = 0; n < all.length; n++) {
                    all[n] = random(random, n, String.valueOf((char) ('a' + i)));
                }
                where(copies.get(i), all);
            }
            List<List<String>> results = new ArrayList<>();
            for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 2, 0}, {2, 0, 1}}) {
                Path into = temp.resolve("r" + seed + results.size() + ".feltbok");
                copyFile(copies.get(order[0]), into);
                merge(into, copies.get(order[1]));
                merge(into, copies.get(order[2]));
                results.add(content(into));
            }
            for (List<String> result : results) {
                assertThat(result).as("seed " + seed).isEqualTo(results.getFirst());
            }
        }
    }

    /** Takes a name out again that was perhaps put in. */
    private static Operation gone(String who, int n) {
        return new RemoveName(
                new RegisteredName(
                        "name-" + who + n,
                        RegisteredName.Kind.PLACE,
                        "Sted",
                        "K" + who + n,
                        List.of(),
                        false,
                        1));
    }

    /** Words that stand of a code which both gave on others. */
    private static Operation words(
            Random random, String text, String code, String person, String at) {
        boolean shared = random.nextBoolean();
        return new SettleCode(
                "b20",
                TextRef.answer(text),
                code,
                code,
                List.of(PEOPLE),
                true,
                null,
                shared ? List.of(PEOPLE) : List.of(person),
                shared,
                person,
                Instant.parse(at));
    }

    /** What was said in interviews. */
    private static Operation said(Random random, String person) {
        TextRef passage = TextRef.passage("p" + (1 + random.nextInt(2)));
        Span span = random.nextBoolean() ? null : new Span(0, 1 + random.nextInt(2));
        return new ToggleCode("theme", "theme", person, passage, span, null);
    }

    private static Operation random(Random random, int n, String who) {
        String text = "a" + (1 + random.nextInt(2));
        String person = PEOPLE[random.nextInt(2)];
        String code = CODES[random.nextInt(3)];
        int start = random.nextInt(2);
        Span span = random.nextBoolean() ? null : new Span(start, start + 1);
        String at = "2026-11-2" + n + "T1" + (who.charAt(0) - 'a') + ":00:00Z";
        return switch (random.nextInt(24)) {
            case 15 -> words(random, text, code, person, at);
            case 16 -> new WriteMemo(Memo.About.CODE, code, person, "K" + who + n, at);
            case 17 -> new WriteMemo(Memo.About.INTERVIEW, "i1", person, "I" + who + n, at);
            case 18 -> said(random, person);
            case 19 -> new SetMemo("bi1", person, TextRef.passage("p1"), "P" + who + n);
            case 20 -> new MoveCode(code, code, random.nextBoolean() ? "f" : null, 0);
            case 21 -> new SetDigit("b20", code, code, 4 + random.nextInt(3));
            case 22 -> new NoteCode(code, code, "N" + who + n);
            case 23 -> new ColourCode(code, code, "#0000" + random.nextInt(10) + n);
            case 11, 12 ->
                    MergeSettledTest.settle(text, code, random.nextBoolean(), null, person, at);
            case 13 ->
                    new SetInterview("i1", SetInterview.Field.INFORMANT, "Inf" + who.repeat(n + 1));
            case 14 -> new WriteMemo(Memo.About.CASE, "c1", person, "C" + who + n, at);
            case 6 -> new DefineCode(code, "x", "D" + who + n, "", null, "Jonas Berge", at);
            case 7 -> summary(who + n, random.nextInt(4) == 0 ? "" : "S" + who + n, person, at);
            case 8 ->
                    random.nextInt(3) == 0
                            ? new EndAssignment("b20", "it20")
                            : new AssignTexts("b20", "it20", List.of(PEOPLE), 2, n, at);
            case 10 -> gone(who, random.nextInt(n + 1));
            case 9 -> name("name-" + who + n, "Sted" + random.nextInt(2), "K" + who + n);
            case 0 -> new MarkDone("b20", person, TextRef.answer(text), random.nextBoolean());
            case 1 -> new SetMemo("b20", person, TextRef.answer(text), "M" + who + n);
            case 2 -> new RenameCode(code, "x", code + who.repeat(1 + random.nextInt(3)));
            case 3 -> new DefineCode(code, "x", "D" + who + n, "", null);
            default -> give(person, text, code, span);
        };
    }
}
