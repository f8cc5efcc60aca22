namespace DataOps.Runtime;

/// <summary>
/// What the compiler knows of a transform, kept in its assembly, so that whoever makes the release reads the very text that the C#
/// compiler checked. The generator writes it.
/// </summary>
/// <param name="file">The C# file, below the project's folder.</param>
/// <param name="method">The method, with its namespace and type.</param>
/// <param name="definition">The relation as DDL with its settings, and a query for each input.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class TransformDefinitionAttribute(string file, string method, string definition) : Attribute
{
    /// <summary>The C# file.</summary>
    public string File { get; } = file;

    /// <summary>The method.</summary>
    public string Method { get; } = method;

    /// <summary>The definition.</summary>
    public string Definition { get; } = definition;
}
