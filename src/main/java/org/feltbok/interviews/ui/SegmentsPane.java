package org.feltbok.interviews.ui;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.Coder;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Segments;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The coded segments of this interview, of its case or of all, or what has a memo there, and the
 * memo on the passage at hand.
 */
final class SegmentsPane extends BorderPane {
    private final NotesModel model;
    private final Runnable back;
    private final Texts texts;
    private final PaneHeader header;
    private final Segments<SegmentScope> scope = new Segments<>();
    private final MenuButton only = new MenuButton();
    private final ObservableList<Listed> rows = FXCollections.observableArrayList();
    private final ListView<Listed> list = new ListView<>(rows);
    private final MemoPane memo;
    private final VBox seen = new VBox(4);
    private @Nullable CodeTree listed;
    private Set<String> listedGiven = Set.of();
    private @Nullable String listedOnly;
    private boolean listedMemos;
    private boolean showing;

    SegmentsPane(NotesModel model, NotesActions actions, Runnable back) {
        this.model = model;
        this.back = back;
        texts = model.desk().texts();
        header = new PaneHeader(texts.get("interviews.segments")).dense();
        for (SegmentScope s : SegmentScope.values()) {
            scope.add(s, "");
        }
        scope.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null && !showing) {
                                model.coded().scope(now);
                                back.run();
                            }
                        });
        only.setId("interviews-only-code");
        only.setMnemonicParsing(false);
        header.right(only);
        var bar = new HBox(8, scope);
        bar.getStyleClass().addAll("fb-row", "fb-segment-bar");
        list.setId("interviews-segments");
        list.getStyleClass().add("fb-segments-list");
        list.setAccessibleText(texts.get("interviews.segments"));
        list.setCellFactory(l -> new SegmentCell(model, actions));
        list.widthProperty().addListener((o, old, now) -> list.refresh());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null && !showing) {
                                go(now);
                                // after the list has taken the mouse
                                Platform.runLater(back);
                            }
                        });
        memo = new MemoPane(model, actions, back);
        seen.setId("interviews-seen");
        seen.managedProperty().bind(seen.visibleProperty());
        var memoSection = new VBox(6, seen, memo);
        memoSection.getStyleClass().addAll("fb-pane-section", "fb-memo-section");
        setTop(new VBox(header, bar));
        setCenter(list);
        setBottom(memoSection);
    }

    private void go(Listed row) {
        switch (row) {
            case Segment s -> go(s);
            case Noted n -> go(n);
        }
    }

    private void go(Noted noted) {
        if (noted.interview() == null) {
            model.chooseCase(noted.caseId());
        } else {
            model.choose(noted.interview().id());
            if (noted.passage() != null) {
                model.goTo(noted.passage().id());
            }
        }
        memo.show(noted.about());
    }

    private void go(Segment segment) {
        model.choose(segment.interview().id());
        model.goTo(segment.passage().id());
        boolean toWords = model.coded().isWithMemo() || segment.before() != null;
        if (toWords && segment.coding().span() != null) {
            model.select(segment.coding().span());
        }
        if (model.coded().isWithMemo()) {
            memo.show(MemoPane.Of.WORDS);
        }
    }

    void focusMemo() {
        memo.focusField();
    }

    void focusCodeMemo() {
        memo.focusCode();
    }

    void keep() {
        memo.keep();
    }

    void refresh(Set<NotesPart> parts) {
        showing = true;
        boolean memos = model.coded().isWithMemo() && parts.contains(NotesPart.MEMOS);
        if (memos || parts.contains(NotesPart.SEGMENTS) || parts.contains(NotesPart.NOTES)) {
            List<? extends Listed> listed = model.coded().listed();
            header.detail(String.valueOf(listed.size()));
            for (SegmentScope s : SegmentScope.values()) {
                String word = texts.get("interviews.scope." + s.name().toLowerCase(Locale.ROOT));
                scope.button(s).setText(word + "  " + model.coded().listed(s));
            }
            fill(listed);
            codes();
        }
        showing = false;
        if (parts.contains(NotesPart.MEMOS)) {
            list.refresh();
        }
        memo.refresh();
        seen();
    }

    /** Who coded the passage at hand anew, or reopened it, once others could be seen. */
    private void seen() {
        seen.getChildren().clear();
        model.current()
                .map(Line.Note::text)
                .ifPresent(
                        text -> {
                            String me = model.open().me().map(Coder::id).orElse("");
                            if (text.isSeen(me)) {
                                said(texts.get("coding.seen_me"));
                            }
                            model.open().othersShown(text).stream()
                                    .filter(text::isSeen)
                                    .flatMap(p -> model.open().coder(p).stream())
                                    .forEach(
                                            c ->
                                                    said(
                                                            c.name()
                                                                    + ": "
                                                                    + texts.get(
                                                                            "coding.seen_other")));
                        });
        seen.setVisible(!seen.getChildren().isEmpty());
    }

    private void said(String words) {
        Label label = Labels.muted(words);
        label.setWrapText(true);
        seen.getChildren().add(label);
    }

    /** Only what differs, so that the others are not drawn again. */
    private void fill(List<? extends Listed> now) {
        int shorter = Math.min(now.size(), rows.size());
        int start = 0;
        int end = 0;
        while (start < shorter && isSame(rows.get(start), now.get(start))) {
            start++;
        }
        while (end < shorter - start
                && isSame(rows.get(rows.size() - 1 - end), now.get(now.size() - 1 - end))) {
            end++;
        }
        if (start + end < Math.max(now.size(), rows.size())) {
            rows.remove(start, rows.size() - end);
            rows.addAll(start, now.subList(start, now.size() - end));
            list.getSelectionModel().clearSelection();
        }
    }

    private static boolean isSame(Listed one, Listed other) {
        return one == other || one instanceof Noted && one.equals(other);
    }

    private void codes() {
        CodeTree tree = model.open().tree();
        boolean anyRetired = tree.all().stream().anyMatch(Code::isRetired);
        Set<String> given = anyRetired ? model.coded().given() : Set.of();
        boolean memos = model.coded().isWithMemo();
        if (listed == tree
                && memos == listedMemos
                && given.equals(listedGiven)
                && Objects.equals(listedOnly, model.coded().onlyCode())) {
            return;
        }
        listed = tree;
        listedGiven = given;
        listedMemos = memos;
        listedOnly = model.coded().onlyCode();
        list.setPlaceholder(
                Labels.muted(texts.get(memos ? "interviews.no_memos" : "interviews.no_segments")));
        only.setText(
                memos
                        ? texts.get("interviews.with_memo")
                        : model.open()
                                .tree()
                                .byId(String.valueOf(model.coded().onlyCode()))
                                .map(c -> CodeLook.name(c, model.open().tree(), texts))
                                .orElse(texts.get("interviews.all_codes")));
        var all = new MenuItem(texts.get("interviews.all_codes"));
        all.setOnAction(e -> only(null));
        var withMemo = new MenuItem(texts.get("interviews.with_memo"));
        withMemo.setOnAction(
                e -> {
                    model.coded().onlyWithMemo();
                    Platform.runLater(back);
                });
        only.getItems().setAll(all, withMemo);
        model.open().tree().all().stream()
                .filter(c -> !c.folder())
                // one that is no longer given, nor was, finds nothing
                .filter(c -> !c.isRetired() || given.contains(c.id()))
                .forEach(c -> only.getItems().add(choice(c)));
    }

    private MenuItem choice(Code code) {
        var item = new MenuItem(CodeLook.name(code, model.open().tree(), texts));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> only(code.id()));
        return item;
    }

    private void only(@Nullable String codeId) {
        model.coded().onlyCode(codeId);
        // after the menu has given the keys back to its button
        Platform.runLater(back);
    }
}
