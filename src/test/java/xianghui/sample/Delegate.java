package xianghui.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** A person as a deputy, delegate or member: what S05 asks beyond the person. */
record Delegate(Person person, String occupation, boolean grassroots, boolean reelected) {

    Map<String, Object> row(String body, String district, String nominatedBy, String result, Integer votes) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("body", body);
        person.writeTo(row);
        row.put("occupation", occupation);
        row.put("grassroots", grassroots ? "是" : "否");
        row.put("reelected", reelected ? "是" : "否");
        row.put("district", district);
        row.put("nominated_by", nominatedBy);
        row.put("result", result);
        row.put("votes", votes);
        return row;
    }
}
