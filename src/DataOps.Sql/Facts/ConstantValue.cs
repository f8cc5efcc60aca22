namespace DataOps.Sql.Facts;

/// <summary>What kind of value a constant is.</summary>
public enum ConstantKind
{
    /// <summary>Text, or a value of an enum.</summary>
    Text,

    /// <summary>A whole or decimal number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day, as <c>yyyy-mm-dd</c>.</summary>
    Date,
}

/// <summary>A constant that a column may hold.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The value: text as it is, numbers without leading or trailing zeros, <c>true</c> or <c>false</c>.</param>
public readonly record struct ConstantValue(ConstantKind Kind, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Kind is ConstantKind.Text or ConstantKind.Date ? $"'{Text.Replace("'", "''")}'" : Text;
}
