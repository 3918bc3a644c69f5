package xianghui.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One meeting of one unit: writes its ballots into S03 and the votes of each candidate into S04. */
final class Meeting {

    private final SampleUnit unit;
    private final String name;
    private final String session;
    private final LocalDate opened;
    private final LocalDate closed;

    Meeting(SampleUnit unit, String name, String session, LocalDate opened, LocalDate closed) {
        this.unit = unit;
        this.name = name;
        this.session = session;
        this.opened = opened;
        this.closed = closed;
    }

    /** A ballot in which all who were elected have every vote and those who were not have none. */
    void full(String item, int members, int present, List<String> elected, List<String> losers) {
        ballot(item, members, present, elected, losers, Map.of());
    }

    /** A ballot in which the named persons lack so many votes; the first loser has one vote less than are lacking. */
    void ballot(
            String item,
            int members,
            int present,
            List<String> elected,
            List<String> losers,
            Map<String, Integer> lacking) {
        item(item, members, present, elected.size(), elected.size() + losers.size());
        for (String person : elected) {
            int lacks = lacking.getOrDefault(person, 0);
            // One vote lacking is an abstention; of several all but one were against.
            int noes = Math.max(0, lacks - 1);
            votes(item, person, present - lacks, noes, lacks - noes, true);
        }
        int free = Math.max(
                0, lacking.values().stream().mapToInt(Integer::intValue).sum() - 1);
        for (String person : losers) {
            int noes = (present - free) / 3;
            votes(item, person, free, noes, present - free - noes, false);
            free = 0;
        }
    }

    private void item(String item, int members, int present, int seats, int candidates) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("meeting", name);
        row.put("session", session);
        row.put("opened", opened);
        row.put("closed", closed);
        row.put("item", item);
        row.put("method", candidates > seats ? "差额" : "等额");
        row.put("round", "首次");
        row.put("members", members);
        row.put("due", members);
        row.put("present", present);
        row.put("seats", seats);
        row.put("candidates", candidates);
        row.put("issued", present);
        row.put("returned", present);
        row.put("valid_ballots", present);
        row.put("invalid_ballots", 0);
        unit.sheet("S03").add(row);
    }

    private void votes(String item, String person, int ayes, int noes, int abstentions, boolean elected) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("meeting", name);
        row.put("item", item);
        row.put("round", "首次");
        row.put("name", person);
        row.put("standing", "正式候选");
        row.put("ayes", ayes);
        row.put("noes", noes);
        row.put("abstentions", abstentions);
        row.put("elected", elected ? "是" : "否");
        unit.sheet("S04").add(row);
    }
}
