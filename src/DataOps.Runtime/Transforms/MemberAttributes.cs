namespace DataOps.Runtime;

/// <summary>The member is the key of its relation, or part of it: no two rows have the same key, and it is never null.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class KeyAttribute : Attribute;

/// <summary>How many digits a decimal column holds.</summary>
/// <param name="precision">All digits.</param>
/// <param name="scale">Those behind the point.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PrecisionAttribute(int precision, int scale) : Attribute
{
    /// <summary>All digits.</summary>
    public int Precision { get; } = precision;

    /// <summary>Those behind the point.</summary>
    public int Scale { get; } = scale;
}

/// <summary>How many characters a text column holds at most.</summary>
/// <param name="length">The most characters.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class LengthAttribute(int length) : Attribute
{
    /// <summary>The most characters.</summary>
    public int Length { get; } = length;
}

/// <summary>What a relation's row, or a column, means; it reaches the manifest and the generated documentation.</summary>
/// <param name="text">The meaning, in a sentence.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DescriptionAttribute(string text) : Attribute
{
    /// <summary>The meaning.</summary>
    public string Text { get; } = text;
}

/// <summary>The name of a column, where it is not the member's name in lower case with underscores between its words.</summary>
/// <param name="name">The column.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ColumnAttribute(string name) : Attribute
{
    /// <summary>The column.</summary>
    public string Name { get; } = name;
}

/// <summary>The class of protection of a column, such as <c>pii</c>.</summary>
/// <param name="name">The class.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ClassificationAttribute(string name) : Attribute
{
    /// <summary>The class.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// The order in which the rows of an input come. Without it they come in any order. The engine sorts, so that a method can tell
/// groups apart as they pass and still hold no more than one.
/// </summary>
/// <param name="members">Members of the input's record, or columns, the most significant first.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OrderedByAttribute(params string[] members) : Attribute
{
    /// <summary>Members of the input's record, or columns.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
