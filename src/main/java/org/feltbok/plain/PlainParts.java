package org.feltbok.plain;

import org.feltbok.cases.files.CasesPart;
import org.feltbok.cases.files.GroupingsPart;
import org.feltbok.cases.files.IndicatorsPart;
import org.feltbok.coding.CodebooksPart;
import org.feltbok.coding.CodingsPart;
import org.feltbok.figures.ClaimsPart;
import org.feltbok.figures.FiguresPart;
import org.feltbok.figures.PublishedPart;
import org.feltbok.figures.style.LookPart;
import org.feltbok.interviews.GuidePart;
import org.feltbok.interviews.InterviewsPart;
import org.feltbok.questionnaire.xlsform.QuestionnairesPart;
import org.feltbok.responses.files.ResponsesPart;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.study.plain.StudyPart;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every feature's part of a folder of plain files, in the order in which they depend on each other.
 */
public final class PlainParts {
    private PlainParts() {}

    public static List<PlainPart> all(Clock clock) {
        List<PlainPart> features =
                List.of(
                        new StudyPart(clock),
                        new CasesPart(),
                        new GroupingsPart(),
                        new IndicatorsPart(),
                        new QuestionnairesPart(),
                        new ResponsesPart(clock),
                        new GuidePart(),
                        new InterviewsPart(),
                        new CodebooksPart(),
                        Rooms.layers(),
                        new CodingsPart(),
                        Rooms.report(),
                        new FiguresPart(),
                        new PublishedPart(),
                        new ClaimsPart(),
                        new LookPart());
        return Stream.concat(features.stream(), Rooms.parts().stream()).toList();
    }
}
