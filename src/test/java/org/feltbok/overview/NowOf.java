package org.feltbok.overview;

import org.feltbok.checks.LiveFindings;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.StudyFigures;
import org.feltbok.responses.LiveResponses;
import org.feltbok.store.Study;

/** All that the overview is made from, of one study, for tests. */
public final class NowOf implements AutoCloseable {
    private final LiveStudyData data;
    private final StudyFigures figures;
    private final LiveFindings findings;
    private final LiveResponses responses;
    private final OverviewReader reader;

    public NowOf(Study file) {
        data = new LiveStudyData(file);
        figures = new StudyFigures(file, data);
        findings = new LiveFindings(file);
        responses = new LiveResponses(file);
        reader = new OverviewReader(file, this::match, findings::snapshot, responses);
    }

    public OverviewReader reader() {
        return reader;
    }

    public FigureMatch match() {
        return FigureMatch.of(figures);
    }

    public LiveFindings findings() {
        return findings;
    }

    public LiveResponses responses() {
        return responses;
    }

    @Override
    public void close() {
        reader.close();
        responses.close();
        findings.close();
        figures.close();
        data.close();
    }
}
