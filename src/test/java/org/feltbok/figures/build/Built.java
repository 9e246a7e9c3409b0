package org.feltbok.figures.build;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureTable;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.store.Study;

import java.util.List;

/** A study with all that figures are built of. */
record Built(StudyData data, List<Questionnaire> forms, FigureBook book, Countables all) {
    private Built(StudyData data, List<Questionnaire> forms, FigureBook book) {
        this(data, forms, book, Countables.of(data, forms, new Countables.Headings(LocalText::of)));
    }

    static Built of(Study file) {
        return new Built(
                StudyDataStore.read(file),
                file.read(QuestionnaireStore::all),
                file.read(FigureBook::read));
    }

    FigureBuilder builder() {
        return new FigureBuilder(data, all);
    }

    FigureMoment moment() {
        return new FigureMoment(data, book);
    }

    Choices what(String name) {
        return Settled.what(Choices.NONE, name, all, data);
    }

    Choices settle(Choices choices) {
        return Settled.settle(choices, all);
    }

    FigureTable table(Choices choices) {
        return moment().compute(
                        builder().build(choices, new Proposal(data, book, all).of(choices)),
                        new Texts(Language.NB))
                .table();
    }
}
