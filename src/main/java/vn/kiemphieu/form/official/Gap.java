package vn.kiemphieu.form.official;

/** A text the form asks for and nobody gave: dots on the ballot. */
public enum Gap {
    UNIT_NO,
    PROVINCE,
    PROVINCE_KIND,
    COMMUNE,
    COMMUNE_KIND,
    LEGISLATURE,
    PLACE,
    DATE
}
