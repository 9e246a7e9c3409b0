package org.feltbok.interviews.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.coding.kit.MarkedRow;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.Passage;
import org.feltbok.interviews.Topic;
import org.feltbok.shell.kit.Avatar;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.CodeColour;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Pill;
import org.feltbok.shell.kit.TallCell;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A coded part of the notes as a card: code, coder, the words, and where they stand. */
final class SegmentCell extends TallCell<Listed> {
    private final NotesModel model;
    private final NotesActions actions;
    private final Texts texts;

    SegmentCell(NotesModel model, NotesActions actions) {
        this.model = model;
        this.actions = actions;
        texts = model.desk().texts();
        getStyleClass().add("fb-segment-cell");
    }

    @Override
    protected void updateItem(@Nullable Listed row, boolean empty) {
        super.updateItem(row, empty);
        show(
                empty
                        ? null
                        : switch (row) {
                            case Segment s -> card(s);
                            case Noted n -> card(n);
                            case null -> null;
                        });
    }

    private MarkedRow card(Noted n) {
        var head = new HBox(8, Labels.strong(MemoPane.name(n.about(), texts)), Labels.spacer());
        model.open().coder(n.by()).ifPresent(c -> head.getChildren().add(new Avatar(c.name())));
        head.getStyleClass().add("fb-row");
        var column = new VBox(4, head, said(n.text()));
        if (n.passage() != null) {
            column.getChildren()
                    .add(Labels.muted(told(n.passage().text()).replaceAll("\\s+", " ")));
        }
        String where = where(n.caseId(), n.interview(), n.passage());
        if (!where.isEmpty()) {
            column.getChildren().add(Labels.muted(where));
        }
        column.getStyleClass().add("fb-segment-card");
        return new MarkedRow(new Region(), column, 4);
    }

    private MarkedRow card(Segment s) {
        Label code =
                Labels.strong(
                        s.isForeign()
                                ? texts.get("interviews.foreign_code")
                                : CodeLook.name(s.code(), model.open().tree(), texts));
        code.setMinWidth(0);
        var head = new HBox(8, code, Labels.spacer());
        head.getStyleClass().add("fb-row");
        if (s.coding().isLost()) {
            head.getChildren().add(new Pill(texts.get("coding.words_lost"), Pill.Kind.WARNING));
        }
        if (!s.coding().isLost() && s.before() != null) {
            head.getChildren()
                    .add(new Pill(texts.get("interviews.words_changed"), Pill.Kind.WARNING));
        }
        model.open()
                .coder(s.coding().personId())
                .filter(c -> !s.isForeign())
                .ifPresent(c -> head.getChildren().add(new Avatar(c.name())));
        Label quote = Labels.wrapped(Labels.of(told(s.quote())));
        Label where = Labels.muted(where(s));
        where.setMinWidth(0);
        var foot = new HBox(8, where, Labels.spacer());
        foot.getStyleClass().add("fb-row");
        if (s.coding().isLost()) {
            foot.getChildren()
                    .add(
                            Buttons.small(
                                    texts.get("coding.find_again"),
                                    null,
                                    () -> actions.findAgain(s)));
        }
        if (actions.isMine(s.coding())) {
            foot.getChildren()
                    .add(
                            Icons.button(
                                    "fth-trash-2",
                                    texts.get("coding.take_off"),
                                    () -> actions.takeOff(s.coding())));
        }
        var column = new VBox(4, head, quote, foot);
        if (!s.coding().isLost() && s.before() != null) {
            Label before =
                    Labels.wrapped(
                            Labels.muted(texts.get("interviews.words_before", told(s.before()))));
            column.getChildren().add(2, before);
        }
        memo(s).ifPresent(m -> column.getChildren().add(column.getChildren().size() - 1, m));
        column.getStyleClass().add("fb-segment-card");
        var bar = new Region();
        (s.isForeign() ? new CodeColour(0, null) : CodeLook.colour(s.code()))
                .paint(bar, "fb-mark-");
        bar.setPrefWidth(4);
        bar.setMaxHeight(Double.MAX_VALUE);
        return new MarkedRow(bar, column, 4);
    }

    /** What was noted on these words by whom one may see. */
    private Optional<Label> memo(Segment s) {
        String words =
                s.isForeign() ? "" : model.memos().of(s.coding().id(), s.coding().personId());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(said(words));
    }

    private Label said(String words) {
        Label memo = Labels.wrapped(Labels.of(texts.get("interviews.memo.said", told(words))));
        memo.setGraphic(Icons.of("fth-message-square", "muted"));
        return memo;
    }

    private String told(String words) {
        return model.open().telling().told(words);
    }

    private String where(Segment s) {
        return where(s.interview().caseId(), s.interview(), s.passage());
    }

    /** Of what is not clear from what is listed: the case, the interview, and the topic. */
    private String where(String caseId, @Nullable Interview interview, @Nullable Passage passage) {
        SegmentScope scope = model.coded().scope();
        return Stream.of(
                        interview == null || scope == SegmentScope.ALL ? caseName(caseId) : "",
                        interview == null || scope == SegmentScope.INTERVIEW
                                ? ""
                                : interview.role().in(texts.language()),
                        passage == null ? "" : topic(passage))
                .filter(w -> !w.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String caseName(String id) {
        return model.open().allCases().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .map(model.open()::name)
                .orElse("");
    }

    private String topic(Passage passage) {
        return model.open()
                .guide()
                .byId(String.valueOf(passage.topicId()))
                .map(Topic::label)
                .map(l -> l.in(texts.language()))
                .orElse("");
    }
}
