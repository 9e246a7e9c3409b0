package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sample study's plain files, read on their own so that they check the program rather than
 * themselves.
 */
final class StudyFolder {
    private final Path folder;
    private final Map<String, Municipality> cases = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> responses = new LinkedHashMap<>();
    private final Map<String, Set<String>> doubtful = new HashMap<>();
    private final IndicatorValues indicators;

    StudyFolder(Path folder) throws IOException {
        this.folder = folder;
        for (Municipality municipality : Municipality.readAll(folder)) {
            cases.put(municipality.key(), municipality);
        }
        for (String name :
                List.of("survey", "baseline_staff", "baseline_imc", "baseline_capacity")) {
            responses.put(name, rows("responses/" + name + ".csv"));
            readDoubtful(name);
        }
        indicators = IndicatorValues.read(folder);
    }

    private void readDoubtful(String questionnaire) throws IOException {
        Map<String, Set<String>> byList = new HashMap<>();
        for (Map<String, String> choice :
                rows("questionnaires/" + questionnaire + "/choices.csv")) {
            if (choice.getOrDefault("missing", "").equals("dont_know")) {
                byList.computeIfAbsent(choice.get("list_name"), list -> new HashSet<>())
                        .add(choice.get("name"));
            }
        }
        for (Map<String, String> item : rows("questionnaires/" + questionnaire + "/survey.csv")) {
            String list = item.get("type").replaceFirst("^select_\\w+ ", "");
            doubtful.put(item.get("name"), byList.getOrDefault(list, Set.of()));
        }
    }

    List<Map<String, String>> rows(String file) throws IOException {
        return CsvTable.read(folder.resolve(file)).rows();
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    List<Municipality> cases() {
        return List.copyOf(cases.values());
    }

    Municipality municipality(Map<String, String> response) {
        return cases.get(response.get("_case"));
    }

    List<Map<String, String>> responses(String questionnaire) {
        return responses.get(questionnaire);
    }

    /** The responses to the questionnaire that has the item. */
    List<Map<String, String>> responsesWith(String item) {
        return responses.values().stream()
                .filter(rows -> rows.getFirst().containsKey(item))
                .findFirst()
                .orElse(List.of());
    }

    /** Whether a code of the item means that the respondent does not know. */
    boolean dontKnow(String item, String code) {
        return doubtful.getOrDefault(item, Set.of()).contains(code);
    }

    IndicatorValues indicators() {
        return indicators;
    }
}
