using DataOps.Sql.Diagnostics;

namespace DataOps.Projects.Diagnostics;

/// <summary>Descriptors of what can be wrong with a C# transform and the records it reads and makes (DOPS41xx).</summary>
public static class TransformDiagnostics
{
    /// <summary>The method needs an object.</summary>
    public static readonly DiagnosticDescriptor NotStatic = Error(
        "DOPS4101", "Transform that is not static", "The transform '{0}' must be static: nobody makes an object for it");

    /// <summary>The method, or a type around it, has type parameters.</summary>
    public static readonly DiagnosticDescriptor Generic = Error(
        "DOPS4102", "Transform that is generic", "The transform '{0}' must not be generic, nor lie in a generic type: it makes one relation");

    /// <summary>Generated code may not call the method.</summary>
    public static readonly DiagnosticDescriptor NotAccessible = Error(
        "DOPS4103", "Transform that cannot be called", "The transform '{0}' must be public or internal, and so must the types it lies in: a deployment calls it");

    /// <summary>A parameter that is neither rows nor context.</summary>
    public static readonly DiagnosticDescriptor WrongParameter = Error(
        "DOPS4104", "Parameter that a transform cannot have",
        "A transform takes IEnumerable<T> or IAsyncEnumerable<T> of a relation's record, and a TransformContext; '{0}' is {1}");

    /// <summary>The method returns something else than rows.</summary>
    public static readonly DiagnosticDescriptor WrongReturn = Error(
        "DOPS4105", "Transform that does not return rows",
        "The transform '{0}' must return IEnumerable<T> or IAsyncEnumerable<T> of a record that you write, not {1}");

    /// <summary>The rows are no record that the generator can complete.</summary>
    public static readonly DiagnosticDescriptor WrongRecord = Error(
        "DOPS4106", "Record that cannot be a relation's row", "'{0}' must be a record that is 'partial', not nested, not abstract and not generic: {1}");

    /// <summary>A member whose type no column has.</summary>
    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        "DOPS4107", "Member of a type that no column has", "The member '{0}' cannot be a column: {1}");

    /// <summary>The record has no key.</summary>
    public static readonly DiagnosticDescriptor MissingKey = Error(
        "DOPS4108", "Transform without a key",
        "'{0}' has no key: mark with [Key] the members of which no two rows have the same values");

    /// <summary>A key that may be null.</summary>
    public static readonly DiagnosticDescriptor NullableKey = Error(
        "DOPS4109", "Key that may be null", "The member '{0}' is part of the key and must not be nullable");

    /// <summary>The type of an input is no relation's record.</summary>
    public static readonly DiagnosticDescriptor UnknownInput = Error(
        "DOPS4110", "Transform that reads an unknown relation", "'{0}' is not the record of a relation of this project.{1}");

    /// <summary>The type of an input may be several relations' record.</summary>
    public static readonly DiagnosticDescriptor AmbiguousInput = Error(
        "DOPS4111", "Input with several meanings", "'{0}' may be {1}: write the namespace too");

    /// <summary>A record that two relations would have.</summary>
    public static readonly DiagnosticDescriptor RecordUsedTwice = Error(
        "DOPS4112", "Record of two relations", "The record '{0}' is already the row of '{1}': each transform needs a record of its own");

    /// <summary>A member that does not fit the column it reads.</summary>
    public static readonly DiagnosticDescriptor WrongColumn = Error(
        "DOPS4113", "Member that does not fit its column", "The member '{0}' does not fit '{1}': {2}");

    /// <summary>An order by something that is no column of the input.</summary>
    public static readonly DiagnosticDescriptor UnknownOrder = Error(
        "DOPS4114", "Order by an unknown column", "'{0}' has no column '{1}' to order by.{2}");

    /// <summary>A transform that is given no rows.</summary>
    public static readonly DiagnosticDescriptor NoRows = Error(
        "DOPS4115", "Record without columns", "'{0}' has no member that can be a column: give it public properties that can be set");

    private static DiagnosticDescriptor Error(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Error);
}
