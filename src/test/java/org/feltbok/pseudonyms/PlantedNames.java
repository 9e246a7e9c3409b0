package org.feltbok.pseudonyms;

import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.RegisteredName;

import java.util.List;
import java.util.Map;

/**
 * Names that stand nowhere else, put into a study wherever people may write one: words, what codes
 * are called and mean, memos, informants, a case with a pseudonym. They are hidden.
 */
public final class PlantedNames {
    private static final String NAME = "Zaxqvist";
    private static final List<String> ALL = List.of(NAME, "Qvorby", "Jukkelsen");
    private static final List<String> WORDS =
            List.of(
                    "code.label",
                    "code.definition",
                    "code.exclude",
                    "code.note",
                    "answer_text.text",
                    "passage.text",
                    "coding_done.memo",
                    "response.note");

    private PlantedNames() {}

    /** Whether one of them stands there. */
    public static boolean isIn(String text) {
        return ALL.stream().anyMatch(text::contains);
    }

    public static void in(StudyFile file) {
        file.run(
                new Operation() {
                    @Override
                    public String name() {
                        return "coding.rename_code";
                    }

                    @Override
                    public List<String> args() {
                        return List.of("IKT " + NAME, "IKT");
                    }

                    @Override
                    public void apply(UnitOfWork work) {
                        plant(work);
                    }
                });
        file.run(
                new PutName(
                        new RegisteredName(
                                NAME,
                                RegisteredName.Kind.PERSON,
                                NAME,
                                "Person 1",
                                List.of(),
                                false,
                                0)));
    }

    private static void plant(UnitOfWork work) {
        for (String at : WORDS) {
            String[] place = at.split("\\.");
            for (String id : ids(work, place[0])) {
                String before =
                        work.handle()
                                .createQuery(
                                        "SELECT coalesce(%2$s, '') FROM %1$s WHERE id = :id"
                                                .formatted(place[0], place[1]))
                                .bind("id", id)
                                .mapTo(String.class)
                                .one();
                work.update(place[0], id, place[1], (before + " " + NAME).strip());
            }
        }
        ids(work, "interview")
                .forEach(id -> work.update("interview", id, "informant", "Kari Jukkelsen"));
        String first = ids(work, "study_case").getFirst();
        work.update("study_case", first, "name", "Qvorby");
        work.update("study_case", first, "pseudonym", "Kommune Z");
        for (String kind : List.of("study_case", "interview", "coding")) {
            ids(work, kind).forEach(id -> memo(work, kind.replace("study_", ""), id));
        }
    }

    private static List<String> ids(UnitOfWork work, String table) {
        return work.handle()
                .createQuery("SELECT id FROM " + table + " ORDER BY id")
                .mapTo(String.class)
                .list();
    }

    private static void memo(UnitOfWork work, String kind, String id) {
        work.insert(
                "memo",
                "memo-" + id,
                Map.of(
                        "target_kind",
                        kind,
                        "target_id",
                        id,
                        "text",
                        "Spør " + NAME,
                        "person_id",
                        ids(work, "person").getFirst()));
    }
}
