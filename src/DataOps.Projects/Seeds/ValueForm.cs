namespace DataOps.Projects.Seeds;

/// <summary>The narrowest form that a text in a seed can be read as.</summary>
internal enum ValueForm
{
    /// <summary>Nothing but text.</summary>
    Text,

    /// <summary><c>true</c> or <c>false</c>, in any case.</summary>
    Boolean,

    /// <summary>Digits, perhaps with a sign.</summary>
    Integer,

    /// <summary>Digits with a decimal point.</summary>
    Decimal,

    /// <summary>A number with an exponent.</summary>
    Double,

    /// <summary><c>yyyy-mm-dd</c>.</summary>
    Date,

    /// <summary><c>yyyy-mm-dd hh:mm</c>, perhaps with seconds and their fraction; a <c>T</c> may stand between.</summary>
    Timestamp,
}
