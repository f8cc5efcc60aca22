namespace DataOps.Sql.Diagnostics;

/// <summary>Findings about types and about the DDL that declares relations.</summary>
public static class TypeDiagnostics
{
    /// <summary>A type that neither the dialect nor the schema knows.</summary>
    public static readonly DiagnosticDescriptor UnknownType = new(
        "DOPS2201", "Unknown type", "There is no type '{0}'.{1}", DiagnosticSeverity.Error);

    /// <summary>A length, precision, scale or member that the type does not take.</summary>
    public static readonly DiagnosticDescriptor InvalidTypeArgument = new(
        "DOPS2202", "Invalid type argument", "Type '{0}' {1}.", DiagnosticSeverity.Error);

    /// <summary>A table or view declared twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateRelation = new(
        "DOPS2203", "Relation declared twice", "'{0}' is already declared in {1}; rename or remove one of the two.", DiagnosticSeverity.Error);

    /// <summary>A column declared twice in one table.</summary>
    public static readonly DiagnosticDescriptor DuplicateColumn = new(
        "DOPS2204", "Column declared twice", "'{0}' already has a column '{1}'; rename or remove one of the two.", DiagnosticSeverity.Error);

    /// <summary>A constraint or comment that names a column the table does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownDeclaredColumn = new(
        "DOPS2205", "Constraint on an unknown column", "'{0}' has no column '{1}'.{2}", DiagnosticSeverity.Error);

    /// <summary>An <c>alter table</c> or a comment about something that is not declared before it.</summary>
    public static readonly DiagnosticDescriptor UnknownDeclaredRelation = new(
        "DOPS2206", "Statement about an unknown relation", "'{0}' is not declared before this statement.{1}", DiagnosticSeverity.Error);

    /// <summary>A type declared twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateType = new(
        "DOPS2207", "Type declared twice", "Type '{0}' is already declared; rename or remove one of the two.", DiagnosticSeverity.Error);

    /// <summary>A foreign key with more or fewer columns than it refers to.</summary>
    public static readonly DiagnosticDescriptor ForeignKeyLength = new(
        "DOPS2208", "Foreign key of another length", "The foreign key has {0} column(s) but refers to {1}; name as many on both sides.", DiagnosticSeverity.Error);

    /// <summary>A second primary key.</summary>
    public static readonly DiagnosticDescriptor SecondPrimaryKey = new(
        "DOPS2209", "Second primary key", "'{0}' already has a primary key; declare the other as unique.", DiagnosticSeverity.Error);
}
