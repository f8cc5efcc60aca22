namespace DataOps.Sql.Syntax;

/// <summary>What <c>is</c> tests for.</summary>
public enum IsTest : byte
{
    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary><c>true</c>.</summary>
    True,

    /// <summary><c>false</c>.</summary>
    False,

    /// <summary><c>unknown</c>.</summary>
    Unknown,

    /// <summary><c>json</c>.</summary>
    Json,

    /// <summary><c>normalized</c>.</summary>
    Normalized,

    /// <summary><c>is document</c>: XML that is whole.</summary>
    Document,
}
