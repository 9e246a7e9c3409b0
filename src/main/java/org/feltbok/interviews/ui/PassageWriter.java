package org.feltbok.interviews.ui;

import org.feltbok.coding.EditPassage;
import org.feltbok.coding.RemovePassage;
import org.feltbok.interviews.AddPassage;
import org.feltbok.interviews.PassageText;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Keeps what is written in a passage. From entering the field to leaving it is one edit: however
 * often it is kept meanwhile, the codes move once, from the words that stood there when it began,
 * and one undo takes it back.
 */
final class PassageWriter {
    /** An edit going on; it is the gesture of the operations it is made of. */
    private static final class Edit {
        private final String id;
        private final Optional<Line.Draft> draft;
        private final String interviewId;
        private final String before;
        private String kept;

        Edit(String id, Optional<Line.Draft> draft, String interviewId, String before) {
            this.id = id;
            this.draft = draft;
            this.interviewId = interviewId;
            this.before = before;
            kept = before;
        }
    }

    private final NotesModel model;
    private @Nullable Edit edit;

    PassageWriter(NotesModel model) {
        this.model = model;
    }

    /**
     * @param left true when the field is left; a draft left empty leaves nothing, a passage left
     *     empty goes
     */
    void keep(String passageId, String typed, boolean left) {
        Edit now = edit;
        if (now == null || !now.id.equals(passageId)) {
            now =
                    new Edit(
                            passageId,
                            model.draft(passageId),
                            model.open().interview().map(i -> i.id()).orElse(""),
                            model.note(passageId).map(n -> n.passage().text()).orElse(""));
        }
        edit = left ? null : now;
        String text = PassageText.clean(typed);
        if (text.isEmpty() && !left) {
            return;
        }
        if (text.isEmpty() && now.draft.isPresent() && now.kept.isEmpty()) {
            model.dropDraft(passageId);
        } else if (!text.equals(now.kept)) {
            write(now, text);
        }
    }

    private void write(Edit now, String text) {
        now.kept = text;
        if (text.isEmpty()) {
            model.live().submit(new RemovePassage(now.id, now.before, now));
        } else if (now.draft.isPresent()) {
            Line.Draft d = now.draft.get();
            model.live()
                    .submit(
                            new AddPassage(
                                    d.id(),
                                    now.interviewId,
                                    d.topicId(),
                                    null,
                                    text,
                                    d.after(),
                                    now));
        } else {
            model.live().submit(new EditPassage(now.id, text, now));
        }
    }
}
