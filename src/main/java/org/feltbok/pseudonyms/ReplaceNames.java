package org.feltbok.pseudonyms;

import org.feltbok.base.FaultException;
import org.feltbok.coding.CodePoints;
import org.feltbok.store.CellChange;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.NameRegisterStore;
import org.feltbok.study.RegisteredName;
import org.feltbok.study.ToldText;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts what stands for names into the texts themselves, wherever people's words stand. All coders'
 * codes follow the words ({@code coding.SpanKeeper}); those on a text of a document follow here.
 */
public record ReplaceNames(List<String> ids) implements Operation {
    public ReplaceNames {
        ids = List.copyOf(ids);
    }

    @Override
    public String name() {
        return "pseudonyms.replace";
    }

    @Override
    public List<String> args() {
        return List.of(String.valueOf(ids.size()), "");
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        return List.of(String.valueOf(ids.size()), String.valueOf(texts(written)));
    }

    /** How many texts are others now. */
    public static long texts(List<CellChange> written) {
        Set<String> tables =
                Set.copyOf(
                        NameTextStore.ALL.stream()
                                .map(NameTextStore.Column::table)
                                .distinct()
                                .toList());
        return written.stream()
                .filter(c -> tables.contains(c.table()) && c.before() instanceof String)
                .filter(c -> !c.column().isEmpty())
                .map(c -> c.table() + c.rowId())
                .distinct()
                .count();
    }

    @Override
    public void validate(Handle handle) {
        List<RegisteredName> all = NameRegisterStore.all(handle);
        boolean any = all.stream().anyMatch(n -> ids.contains(n.id()) && n.isSecret());
        if (!any) {
            throw new FaultException("pseudonyms.nothing_to_replace");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        for (RegisteredName name : NameRegisterStore.all(work.handle())) {
            if (ids.contains(name.id()) && name.isSecret()) {
                work.update("hidden_name", name.id(), "in_text", 1);
            }
        }
        Function<String, ToldText> replacing =
                RegisteredName.replacing(
                        NameRegisterStore.all(work.handle()).stream()
                                .filter(RegisteredName::inText)
                                .toList());
        for (NameTextStore.Column column : NameTextStore.ALL) {
            for (NameTextStore.Text text : NameTextStore.of(work.handle(), column)) {
                ToldText told = replacing.apply(text.words());
                if (!told.isSame()) {
                    if (column.table().equals("document") && column.column().equals("text")) {
                        stretches(work, text.id(), told);
                    }
                    LocalTexts.write(
                            work,
                            column.table(),
                            text.id(),
                            column.plain(),
                            text.language(),
                            told.told());
                }
            }
        }
    }

    /** Passages and codes that lie on a document stand where their words stand. */
    private static void stretches(UnitOfWork work, String document, ToldText told) {
        for (String table : List.of("passage", "coding")) {
            work.handle()
                    .createQuery(
                            "SELECT id, start_at, end_at FROM "
                                    + table
                                    + " WHERE document_id = :d AND start_at IS NOT NULL")
                    .bind("d", document)
                    .map((r, c) -> new Stretch(r.getString(1), r.getInt(2), r.getInt(3)))
                    .list()
                    .forEach(
                            s -> {
                                work.update(table, s.id(), "start_at", s.moved(told, false));
                                work.update(table, s.id(), "end_at", s.moved(told, true));
                            });
        }
    }

    private record Stretch(String id, int start, int end) {
        int moved(ToldText told, boolean isEnd) {
            int place = CodePoints.toUtf16(told.raw(), isEnd ? end : start);
            return CodePoints.fromUtf16(told.told(), told.toTold(place, isEnd));
        }
    }
}
