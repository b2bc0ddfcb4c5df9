package vn.kiemphieu.intake.finding;

import java.util.List;
import java.util.Locale;
import vn.kiemphieu.ballot.Sayable;

/** What a column of a list of candidates holds, and the headings by which people call it. */
public enum Column implements Sayable {
    NO("stt", "tt", "số thứ tự", "số tt", "số", "thứ tự", "no", "no.", "nr", "number", "#"),
    FAMILY_AND_MIDDLE(
            "họ và tên đệm",
            "họ tên đệm",
            "họ đệm",
            "họ và đệm",
            "họ lót",
            "họ và chữ lót",
            "họ và tên lót",
            "họ chữ lót"),
    NAME(
            "họ và tên",
            "họ tên",
            "họ và tên khai sinh",
            "họ tên khai sinh",
            "tên người ứng cử",
            "người ứng cử",
            "ứng cử viên",
            "tên ứng cử viên",
            "tên đầy đủ",
            "full name",
            "fullname",
            "name",
            "candidate",
            "candidate name",
            "name of candidate",
            "candidates"),
    FAMILY("họ", "family name", "last name", "surname"),
    MIDDLE("tên đệm", "đệm", "chữ đệm", "chữ lót", "tên lót", "middle name"),
    GIVEN("tên", "given name", "first name"),
    BIRTH(
            "ngày sinh",
            "ngày tháng năm sinh",
            "ngày, tháng, năm sinh",
            "năm sinh",
            "sinh ngày",
            "sinh năm",
            "năm",
            "birth",
            "birth date",
            "date of birth",
            "dob",
            "birthday",
            "year of birth",
            "birth year",
            "born"),
    SEX("giới tính", "giới", "nam/nữ", "nam, nữ", "phái", "sex", "gender"),
    MALE("nam", "male"),
    FEMALE("nữ", "female"),
    HONORIFIC("danh xưng", "xưng hô", "ông/bà", "ông, bà", "ông (bà)", "honorific", "salutation", "mr/ms"),
    OTHER_NAME(
            "tên gọi khác",
            "tên thường gọi",
            "tên khác",
            "họ tên thường gọi",
            "họ và tên thường gọi",
            "bí danh",
            "pháp danh",
            "pháp hiệu",
            "tên thường dùng",
            "other name",
            "other names",
            "also known as",
            "alias"),
    DETAIL(
            "chức vụ",
            "chức danh",
            "đơn vị",
            "đơn vị công tác",
            "nơi công tác",
            "nghề nghiệp",
            "nghề nghiệp, chức vụ",
            "chức vụ, đơn vị công tác",
            "chức vụ, đơn vị",
            "nghề nghiệp, chức vụ, nơi công tác",
            "chi bộ",
            "position",
            "post",
            "unit",
            "detail",
            "occupation");

    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    /** In Vietnamese with its marks, or English; lower case. */
    public List<String> headings() {
        return headings;
    }

    @Override
    public String in(Locale language) {
        return Remark.WORDING.say(language, "column." + name());
    }
}
