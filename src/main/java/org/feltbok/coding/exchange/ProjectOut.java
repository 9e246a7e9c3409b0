package org.feltbok.coding.exchange;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.coding.Blindness;
import org.feltbok.store.Study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A study on its way to other programs for qualitative work, as a project of REFI-QDA. */
public final class ProjectOut {
    private final Project project;
    private final int named;
    private final Map<String, Integer> left;

    private ProjectOut(Project project, int named, Map<String, Integer> left) {
        this.project = project;
        this.named = named;
        this.left = left;
    }

    /**
     * @param person name of who asks: nobody who codes blind gets what the others gave
     * @param names whether cases are called by their names where they have pseudonyms
     */
    public static ProjectOut of(Study study, String person, boolean names) {
        return study.read(
                h -> {
                    if (Blindness.keepsFilesFrom(h, person)) {
                        throw new FaultException("qdpx.blind");
                    }
                    ProjectStore store = new ProjectStore(h, names);
                    Project project = store.read();
                    Map<String, Integer> left = new LinkedHashMap<>();
                    left.put("qdpx.words_gone", store.gone());
                    left.put("qdpx.left.memos", store.notesLeft());
                    left.putAll(ProjectLeftStore.of(h));
                    return new ProjectOut(project, store.named(), left);
                });
    }

    /** Refuses a file of another ending. */
    public static void require(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".qdpx")) {
            throw new FaultException("qdpx.ending", file.toString());
        }
    }

    public Project project() {
        return project;
    }

    /** What the file does not hold, and what it tells that is hidden in the study. */
    public List<Fault> lost() {
        List<Fault> lost = new ArrayList<>();
        if (named > 0) {
            lost.add(Fault.at(Fault.Place.none(), "qdpx.names_in_texts", named));
        }
        left.forEach(
                (what, n) -> {
                    if (n > 0) {
                        lost.add(Fault.at(Fault.Place.none(), what, n));
                    }
                });
        return lost;
    }

    public void write(Path file) throws IOException {
        require(file);
        QdpxWriter.write(project, file);
    }
}
