package org.feltbok.coding.ui;

import org.feltbok.base.task.Listening;
import org.feltbok.coding.CodeMemo;
import org.feltbok.coding.CodeMemoStore;
import org.feltbok.coding.kit.Desk;
import org.feltbok.store.ChangeEvent;

import java.util.List;

/**
 * The examples kept beside the codes of the codebook at hand. Read when another codebook is opened
 * and when a change is about them, never at a key that codes.
 */
final class CodeNotes implements AutoCloseable {
    private final Desk desk;
    private final Runnable changed;
    private final Listening listening;
    private List<CodeMemo> examples = List.of();
    private String book = "";

    /**
     * @param changed told on the user-interface thread
     */
    CodeNotes(Desk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        listening = desk.hear(CodeNotes::concerns, this::readAgain);
    }

    private static boolean concerns(ChangeEvent event) {
        return event.touches("memo") || event.bulkTables().contains("code");
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
                study -> study.read(h -> new CodeMemoStore(h).examples(of)),
                now -> {
                    if (of.equals(book)) {
                        examples = now;
                        changed.run();
                    }
                });
    }

    List<CodeMemo> examples(String codeId) {
        return examples.stream().filter(m -> m.targetId().equals(codeId)).toList();
    }

    @Override
    public void close() {
        listening.end();
    }
}
