package org.feltbok.pseudonyms;

import org.feltbok.base.FaultException;
import org.feltbok.base.Keys;
import org.feltbok.names.RenameParts;
import org.feltbok.store.Operation;
import org.feltbok.store.Study;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.NameRegisterStore;
import org.feltbok.study.RegisteredName;
import org.jdbi.v3.core.Handle;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Takes names out of the study for good: out of its texts, its register, the names of cases, keys
 * that were made of them and the change log. It cannot be undone, nor can anything before it. Only
 * what stands for them stays.
 */
public record ForgetNames(List<String> ids) implements Operation {
    private static final List<String> KEYED =
            List.of("study_case", "interview", "document", "topic", "person");

    public ForgetNames {
        ids = List.copyOf(ids);
    }

    /** What is left afterwards: where in the file the names still stand, and how often. */
    public record Left(int forgotten, Map<String, Integer> places) {}

    /** Forgets, and looks through all of the file whether any of the names stands there still. */
    public static Left run(Study study, List<String> ids) {
        List<RegisteredName> names =
                study.read(NameRegisterStore::all).stream()
                        .filter(n -> ids.contains(n.id()) && n.isSecret())
                        .toList();
        if (names.isEmpty()) {
            throw new FaultException("pseudonyms.nothing_to_forget");
        }
        UnaryOperator<String> keys = RegisteredName.withoutInKeys(names);
        UnaryOperator<String> words = RegisteredName.without(names);
        UnaryOperator<String> without = text -> keys.apply(words.apply(text));
        // the log first: whoever is interrupted then has the names still and can begin again
        study.scrub(without);
        study.run(new ForgetNames(names.stream().map(RegisteredName::id).toList()));
        study.scrub(without);
        return new Left(names.size(), study.read(h -> left(h, without)));
    }

    /** All columns of all tables in which the words stand. */
    private static Map<String, Integer> left(Handle handle, UnaryOperator<String> without) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<String> tables =
                handle.createQuery("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")
                        .mapTo(String.class)
                        .list();
        for (String table : tables) {
            for (String column : columns(handle, table)) {
                handle.createQuery(
                                "SELECT \"%1$s\" FROM \"%2$s\" WHERE typeof(\"%1$s\") = 'text'"
                                        .formatted(column, table))
                        .mapTo(String.class)
                        .forEach(
                                text -> {
                                    if (!without.apply(text).equals(text)) {
                                        places.merge(table + "." + column, 1, Integer::sum);
                                    }
                                });
            }
        }
        return places;
    }

    private static List<String> columns(Handle handle, String table) {
        return handle.createQuery("SELECT name FROM pragma_table_info(:t)")
                .bind("t", table)
                .mapTo(String.class)
                .list();
    }

    @Override
    public String name() {
        return "pseudonyms.forget";
    }

    @Override
    public List<String> args() {
        return List.of(String.valueOf(ids.size()));
    }

    /** Keys of things that nothing in the study asks for by them. */
    private static void key(UnitOfWork work, String table, UnaryOperator<String> keys) {
        Map<String, String> all = new LinkedHashMap<>();
        work.handle()
                .createQuery("SELECT id, key FROM " + table)
                .map((r, c) -> all.put(r.getString(1), r.getString(2)))
                .list();
        Set<String> taken = new HashSet<>(all.values());
        all.forEach(
                (id, key) -> {
                    String wanted = keys.apply(key);
                    if (!wanted.equals(key)) {
                        String free = Keys.of(wanted, table, taken::contains);
                        taken.add(free);
                        work.update(table, id, "key", free);
                    }
                });
    }

    @Override
    public boolean undoable() {
        return false;
    }

    @Override
    public void apply(UnitOfWork work) {
        new ReplaceNames(ids).apply(work);
        UnaryOperator<String> keys =
                RegisteredName.withoutInKeys(
                        NameRegisterStore.all(work.handle()).stream()
                                .filter(n -> ids.contains(n.id()))
                                .toList());
        RenameParts.in(work, keys);
        KEYED.forEach(table -> key(work, table, keys));
        Set<String> gone = new HashSet<>();
        for (RegisteredName name : NameRegisterStore.all(work.handle())) {
            if (ids.contains(name.id())) {
                gone.addAll(name.names());
                work.update("hidden_name", name.id(), "name", null);
                work.update("hidden_name", name.id(), "forms", null);
            }
        }
        work
                .handle()
                .createQuery("SELECT id, name, pseudonym FROM study_case WHERE pseudonym <> ''")
                .map((r, c) -> List.of(r.getString(1), r.getString(2), r.getString(3)))
                .list()
                .stream()
                .filter(c -> gone.contains(c.get(1)))
                .forEach(c -> work.update("study_case", c.getFirst(), "name", c.getLast()));
    }
}
