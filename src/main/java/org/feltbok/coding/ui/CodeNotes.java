package org.feltbok.coding.ui;

import org.feltbok.base.task.Listening;
import org.feltbok.coding.CodeMemo;
import org.feltbok.coding.CodeMemoStore;
import org.feltbok.coding.CodeVersion;
import org.feltbok.coding.CodeVersionStore;
import org.feltbok.coding.kit.Desk;
import org.feltbok.store.CellChange;
import org.feltbok.store.ChangeEvent;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is kept beside the codes of the codebook at hand: examples, versions of definitions. Read
 * when another codebook is opened and when a change is about it, never at a key that codes.
 */
final class CodeNotes implements AutoCloseable {
    private static final Set<String> WORDS =
            Set.of("definition", "definition_i18n", "exclude", "exclude_i18n");

    private record Read(
            List<CodeMemo> examples,
            List<CodeMemo> marks,
            Map<String, List<CodeVersion>> versions) {}

    private final Desk desk;
    private final Runnable changed;
    private final Listening listening;
    private Read read = new Read(List.of(), List.of(), Map.of());
    private String book = "";

    /**
     * @param changed told on the user-interface thread
     */
    CodeNotes(Desk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        listening =
                desk.file()
                        .listen(
                                e -> {
                                    if (concerns(e)) {
                                        desk.front().execute(this::readAgain);
                                    }
                                });
    }

    private static boolean concerns(ChangeEvent event) {
        return event.bulkTables().contains("memo")
                || event.bulkTables().contains("code")
                || event.cells().stream().anyMatch(CodeNotes::concerns);
    }

    private static boolean concerns(CellChange cell) {
        return cell.table().equals("memo")
                || cell.table().equals("code") && WORDS.contains(cell.column());
    }

    /** Another codebook may be at hand. */
    void open(String codebookId) {
        if (!codebookId.equals(book)) {
            book = codebookId;
            readAgain();
        }
    }

    private void readAgain() {
        String of = book;
        desk.read(
                study ->
                        study.read(
                                h ->
                                        new Read(
                                                new CodeMemoStore(h).examples(of),
                                                new CodeMemoStore(h).besideCodingsOf(of),
                                                new CodeVersionStore(h).of(of))),
                now -> {
                    if (of.equals(book)) {
                        read = now;
                        changed.run();
                    }
                });
    }

    List<CodeMemo> examples(String codeId) {
        return read.examples().stream().filter(m -> m.targetId().equals(codeId)).toList();
    }

    /** Marks beside codings of the codebook. */
    List<CodeMemo> marks() {
        return read.marks();
    }

    /** Oldest first. */
    List<CodeVersion> versions(String codeId) {
        return read.versions().getOrDefault(codeId, List.of());
    }

    @Override
    public void close() {
        listening.end();
    }
}
