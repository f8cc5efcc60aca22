namespace DataOps.Projects;

/// <summary>The metadata of an item that stands for a C# method.</summary>
public static class TransformItem
{
    /// <summary>The method, with its namespace and type.</summary>
    public const string Method = "Method";

    /// <summary>The file of the assembly that holds the method, in the release's folder of transforms. The generator sets none.</summary>
    public const string Assembly = "Assembly";

    /// <summary>Set where the columns are not all known, because of errors in C#.</summary>
    public const string Broken = "Broken";

    /// <summary>A hash of what the compiled method does. Only known when the C# compiler is done, so the generator sets none.</summary>
    public const string Code = "Code";
}
