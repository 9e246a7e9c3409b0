package org.feltbok.dataset;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The small study with interviews of three of its cases. Anna's codings count: in the first case
 * she gave money to one passage and cuts, which stand below it, to two; nothing in the second; the
 * third has an interview without notes.
 */
public final class SaidStudy {
    static final String ANNA = "p1";
    static final String BO = "p2";

    private SaidStudy() {}

    public static StudyFile create(Path folder) {
        StudyFile file = SmallStudy.create(folder);
        file.run(
                new SmallStudy.Change(
                        w -> {
                            w.update("person", BO, "roles", "coder");
                            SmallStudy.put(
                                    w,
                                    "codebook",
                                    "bk",
                                    "key",
                                    "themes",
                                    "label",
                                    "Temaer",
                                    "for_interviews",
                                    1,
                                    "counts_person_id",
                                    ANNA,
                                    "position",
                                    5);
                            code(w, "money", "Penger", null, 1);
                            code(w, "cuts", "Kutt", "money", 2);
                            code(w, "people", "Folk", null, 3);
                            interview(w, "i1", "c1", 1);
                            interview(w, "i2", "c2", 2);
                            interview(w, "i3", "c3", 3);
                            passage(w, "s1", "i1", 1000);
                            passage(w, "s2", "i1", 2000);
                            passage(w, "s3", "i2", 1000);
                        }));
        give(file, ANNA, "s1", "money", new Span(0, 4));
        give(file, ANNA, "s1", "cuts", new Span(5, 9));
        give(file, ANNA, "s2", "cuts", null);
        give(file, BO, "s3", "people", null);
        return file;
    }

    static void give(
            StudyFile file, String person, String passage, String code, @Nullable Span span) {
        file.run(new ToggleCode(code, code, person, TextRef.passage(passage), span, null));
    }

    private static void code(
            UnitOfWork w, String key, String label, @Nullable String parent, int place) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("codebook_id", "bk");
        row.put("key", key);
        row.put("label", label);
        row.put("parent_id", parent);
        row.put("position", place);
        w.insert("code", key, row);
    }

    private static void interview(UnitOfWork w, String id, String of, int place) {
        SmallStudy.put(
                w,
                "interview",
                id,
                "key",
                id,
                "case_id",
                of,
                "role",
                "leder",
                "status",
                "done",
                "position",
                place);
    }

    private static void passage(UnitOfWork w, String id, String interview, int place) {
        SmallStudy.put(
                w,
                "passage",
                id,
                "interview_id",
                interview,
                "text",
                "Vi sparer på alt.",
                "position",
                place);
    }
}
