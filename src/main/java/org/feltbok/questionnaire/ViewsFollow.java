package org.feltbok.questionnaire;

import org.feltbok.store.CellChange;
import org.feltbok.store.Consequence;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The views by which other programs read answers are called as the questionnaire and its items are,
 * and hold the labels of the options: they are made anew with a change of these.
 */
public final class ViewsFollow implements Consequence {
    private static final Map<String, Set<String>> SHOWN =
            Map.of(
                    "questionnaire", Set.of("name"),
                    "item", Set.of("name", "type", "option_list_id", "answers_column"),
                    "option", Set.of("code", "label"));

    @Override
    public void follow(UnitOfWork work, List<CellChange> written) {
        if (written.stream().noneMatch(ViewsFollow::isShown)) {
            return;
        }
        Set<String> changed = new LinkedHashSet<>();
        Set<String> made = new LinkedHashSet<>();
        for (CellChange cell : written) {
            changed.add(cell.rowId());
            if (cell.isInsert() && cell.table().equals("questionnaire")) {
                made.add(cell.rowId());
            }
        }
        // whose it was is not asked of what is gone
        boolean all = written.stream().anyMatch(c -> c.isDelete() && isPart(c));
        for (Questionnaire form : QuestionnaireStore.all(work.handle())) {
            if (made.contains(form.id())) {
                continue;
            }
            boolean mine =
                    all
                            || changed.contains(form.id())
                            || form.items().stream().anyMatch(i -> changed.contains(i.id()))
                            || form.optionLists().stream()
                                    .flatMap(l -> l.options().stream())
                                    .anyMatch(o -> changed.contains(o.id()));
            if (mine) {
                old(work.handle(), form).forEach(work::undefine);
                QuestionnaireWriter.views(work, form).forEach(work::define);
            }
        }
    }

    private static boolean isShown(CellChange cell) {
        return SHOWN.getOrDefault(cell.table(), Set.of()).contains(cell.column())
                || isPart(cell) && (cell.isInsert() || cell.isDelete());
    }

    /** What gives a view its columns and labels. */
    private static boolean isPart(CellChange cell) {
        return Set.of("item", "option", "item_option").contains(cell.table());
    }

    private static List<String> old(Handle handle, Questionnaire form) {
        return handle.createQuery(
                        "SELECT name FROM sqlite_schema WHERE type = 'view' AND instr(sql, :answers) > 0"
                                + " ORDER BY name")
                .bind("answers", " FROM \"" + form.answersTable() + "\" a JOIN ")
                .mapTo(String.class)
                .list();
    }
}
