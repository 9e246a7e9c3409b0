package org.feltbok.coding.ui;

import org.feltbok.base.task.Listening;
import org.feltbok.coding.CodeDefinition;
import org.feltbok.coding.DefinitionStore;
import org.feltbok.coding.kit.Desk;
import org.feltbok.store.CellChange;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What was said of the codes of the codebook at hand before, and which codings of who works were
 * given by that and not looked at since. Read when another codebook is opened and when something
 * else is said of a code; what is looked at or taken off is taken from the change itself.
 */
final class Definitions implements AutoCloseable {
    private record Read(List<CodeDefinition> before, Map<String, Set<String>> toLookAt) {}

    private final Desk desk;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Listening listening;
    private List<CodeDefinition> before = List.of();
    private Map<String, Set<String>> toLookAt = new HashMap<>();
    private String book = "";
    private String who = "";

    Definitions(Desk desk) {
        this.desk = desk;
        listening = desk.file().listen(e -> desk.front().execute(() -> heard(e)));
    }

    /** Told on the user-interface thread. */
    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Another codebook may be at hand, or somebody else may work. */
    void open(String codebookId) {
        if (!codebookId.equals(book) || !who.equals(desk.name())) {
            book = codebookId;
            who = desk.name();
            before = List.of();
            toLookAt = new HashMap<>();
            readAgain();
        }
    }

    private void heard(ChangeEvent event) {
        boolean taken = false;
        for (CellChange c : event.cells()) {
            if (isRead(event, c)) {
                readAgain();
                return;
            }
            boolean looked = c.column().equals("looked_at") || c.isDelete();
            if (c.table().equals("coding") && looked) {
                taken |=
                        toLookAt.values().stream()
                                .map(ids -> ids.remove(c.rowId()))
                                .reduce(false, Boolean::logicalOr);
            }
        }
        if (event.touches(t -> t.equals("code_definition"))
                || event.bulkTables().contains("coding")) {
            readAgain();
        } else if (taken) {
            tell();
        }
    }

    /** Whether what it comes to cannot be told from the change. */
    private static boolean isRead(ChangeEvent event, CellChange c) {
        if (!c.table().equals("coding")) {
            return false;
        }
        boolean back = event.change().kind() != Change.Kind.DO && c.isInsert();
        boolean other = c.column().equals("code_id") || c.column().equals("person_id");
        return back || other || c.column().equals("looked_at") && c.after() == null;
    }

    private void readAgain() {
        String of = book;
        String by = who;
        if (of.isEmpty()) {
            return;
        }
        desk.read(
                study ->
                        study.read(
                                h -> {
                                    var store = new DefinitionStore(h);
                                    return new Read(store.before(of), store.toLookAt(of, by));
                                }),
                now -> {
                    if (of.equals(book) && by.equals(who)) {
                        before = now.before();
                        toLookAt = new HashMap<>();
                        now.toLookAt().forEach((c, ids) -> toLookAt.put(c, new HashSet<>(ids)));
                        tell();
                    }
                });
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** What was said of a code before, the last first. */
    List<CodeDefinition> of(String codeId) {
        return before.stream().filter(d -> d.codeId().equals(codeId)).toList();
    }

    /** How many of them there are of a code. */
    int count(String codeId) {
        return toLookAt.getOrDefault(codeId, Set.of()).size();
    }

    boolean isToLookAt(String codeId, String coding) {
        return toLookAt.getOrDefault(codeId, Set.of()).contains(coding);
    }

    /** Codings of a code that were given by what was said of it before. */
    Set<String> toLookAt(String codeId) {
        return Set.copyOf(Objects.requireNonNullElse(toLookAt.get(codeId), Set.of()));
    }

    @Override
    public void close() {
        listening.end();
    }
}
