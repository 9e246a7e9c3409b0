package org.feltbok.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Navigator;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.EditCase;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.LiveCases;
import org.feltbok.names.Kind;
import org.feltbok.names.RetireKnown;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

class CasesScreenTest extends CasesRig {
    @Override
    StudyFile study() {
        return SmallStudy.create(folder);
    }

    private String names() {
        return fx(() -> table.getItems().stream().map(Case::name).collect(Collectors.joining(" ")));
    }

    private String text(String id) {
        return fx(() -> ((Label) screen.view().lookup("#" + id)).getText());
    }

    @Test
    void showsTheFrameAndSaysWhatItShows() {
        assertThat(names()).isEqualTo("Aremark Vardø Træna Bykle");
        assertThat(screen.header().subtitleProperty().get())
                .isEqualTo("4 kommuner, 2 kjennetegn, 1 gruppering · 1 til for sammenligning");
        assertThat(text("cases-shown")).isEqualTo("4 av 4 vises");
    }

    @Test
    void aReadingThatWasCancelledIsTakenUpAgainWhenOneComesBack() {
        tasks.hold();
        queue.submit(
                        new EditCase(
                                file.read(CaseStore::cases).getFirst(),
                                EditCase.Field.NAME,
                                "Arendal"))
                .join();
        await(() -> tasks.waiting() > 0);
        onFx(tasks::cancel);
        assertThat(names()).startsWith("Aremark");
        onFx(screen::hidden);
        onFx(() -> screen.shown(""));
        assertThat(names()).startsWith("Arendal");
    }

    @Test
    void searchesNamesAndNumbers() {
        onFx(() -> ((TextField) screen.view().lookup("#cases-search")).setText("ø"));
        assertThat(names()).isEqualTo("Vardø");
        onFx(() -> ((TextField) screen.view().lookup("#cases-search")).setText("941"));
        assertThat(names()).isEqualTo("Bykle");
        assertThat(screen.statusText().getValue()).isEqualTo("1 filter på");
    }

    @Test
    void chipsKeepThoseThatAreMissing() {
        ToggleButton missing = fx(() -> (ToggleButton) screen.view().lookup("#cases-missing"));
        onFx(missing::fire);
        assertThat(names()).isEqualTo("Træna");
    }

    @Test
    void goesToACaseEvenIfItIsHidden() {
        onFx(() -> ((TextField) screen.view().lookup("#cases-search")).setText("Vardø"));
        onFx(() -> screen.shown("301"));
        assertThat(names()).contains("Oslo");
        assertThat(fx(() -> table.getSelectionModel().getSelectedItem().name())).isEqualTo("Oslo");
    }

    @Test
    void theCardLeadsToEntry() {
        onFx(() -> screen.shown("2002"));
        onFx(() -> table.getScene().getRoot().applyCss());
        var link =
                fx(
                        () ->
                                (javafx.scene.control.Hyperlink)
                                        screen.panes().orElseThrow().lookup("#case-open-entry"));
        onFx(link::fire);
        assertThat(gone).containsExactly(new Navigator.Target("entry", "2002"));
    }

    @Test
    void aChangedValueIsSavedAndShown() {
        onFx(() -> screen.shown("1835"));
        onFx(() -> screen.commands().get(1).action().run());
        TextField field =
                fx(() -> (TextField) screen.panes().orElseThrow().lookup("#case-value-population"));
        onFx(
                () -> {
                    field.setText("1.600");
                    field.getOnAction().handle(new javafx.event.ActionEvent());
                });
        await(() -> !dialogs.errors().isEmpty());
        assertThat(dialogs.errors().getFirst()).isInstanceOf(FaultException.class);
        onFx(
                () -> {
                    TextField again =
                            (TextField)
                                    screen.panes().orElseThrow().lookup("#case-value-population");
                    again.setText("1600");
                    again.getOnAction().handle(new javafx.event.ActionEvent());
                });
        await(() -> queue.state() == OperationQueue.State.SAVED);
        var data = file.read(CaseStore::data);
        Case traena = data.cases().get(2);
        assertThat(data.number(traena, data.attribute("population").orElseThrow())).hasValue(1600);
    }

    @Test
    void aNewCaseIsAddedAndChosen() {
        dialogs.text("Ny kommune");
        onFx(() -> ((javafx.scene.control.Button) screen.header().lookup("#cases-add")).fire());
        await(() -> names().contains("Ny kommune"));
        assertThat(fx(() -> table.getSelectionModel().getSelectedItem().key()))
                .isEqualTo("ny_kommune");
        queue.undo().join();
        await(() -> !names().contains("Ny kommune"));
    }

    @Test
    void thePaletteFindsCases() {
        var hits = screen.paletteSources().getFirst().search("var", 10);
        assertThat(hits).hasSize(1);
        hits.getFirst().action().run();
        assertThat(gone).containsExactly(new Navigator.Target("cases", "2002"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aGroupingNoLongerInUseIsOfferedOnlyWhileItIsChosen() {
        ChoiceBox<Grouping> box =
                fx(() -> (ChoiceBox<Grouping>) screen.view().lookup("#cases-grouping"));
        Grouping size = fx(box::getValue);
        assertThat(size.name()).isEqualTo("size");
        queue.submit(new RetireKnown(Kind.GROUPING, size.id(), "Størrelse", "2026-03-01")).join();
        await(() -> fx(() -> box.getValue() != null && box.getValue().isRetired()));
        assertThat(fx(box::isVisible)).isTrue();
        onFx(screen::dispose);
        screen =
                fx(
                        () ->
                                new CasesScreen(
                                        Contexts.norwegian(tasks, dialogs, gone::add),
                                        file,
                                        queue,
                                        new LiveCases(file)));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown(""));
        var again = fx(() -> (ChoiceBox<Grouping>) screen.view().lookup("#cases-grouping"));
        assertThat(fx(again::isVisible)).isFalse();
        assertThat(fx(again::getItems)).isEmpty();
    }
}
