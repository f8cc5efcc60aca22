namespace DataOps.Generators.Transforms;

/// <summary>The attributes by which C# speaks to the generator.</summary>
internal static class AttributeNames
{
    public const string Transform = "DataOps.Runtime.TransformAttribute";
    public const string Relation = "DataOps.Runtime.RelationAttribute";
    public const string Context = "DataOps.Runtime.TransformContext";
    public const string OrderedBy = "OrderedByAttribute";
    public const string Key = "KeyAttribute";
    public const string Precision = "PrecisionAttribute";
    public const string Length = "LengthAttribute";
    public const string MaxLength = "MaxLengthAttribute";
    public const string StringLength = "StringLengthAttribute";
    public const string Description = "DescriptionAttribute";
    public const string Column = "ColumnAttribute";
    public const string Classification = "ClassificationAttribute";

    // The framework's own attributes of these names say the same, and a record may be somebody else's entity too.
    private static readonly HashSet<string> Namespaces =
    [
        "DataOps.Runtime", "System.ComponentModel", "System.ComponentModel.DataAnnotations",
        "System.ComponentModel.DataAnnotations.Schema", "Microsoft.EntityFrameworkCore",
    ];

    /// <summary>Whether attributes of a namespace are read.</summary>
    public static bool IsRead(string @namespace) => Namespaces.Contains(@namespace);
}
