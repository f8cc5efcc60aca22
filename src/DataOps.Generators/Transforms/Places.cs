namespace DataOps.Generators.Transforms;

/// <summary>Names of the places in C# that a message may be about. Messages carry the name, and the place itself is looked up last.</summary>
internal static class Places
{
    /// <summary>The name of a transform's method.</summary>
    public static string Method(string method) => method;

    /// <summary>The type that a method returns.</summary>
    public static string Return(string method) => method + "#return";

    /// <summary>The type of a parameter.</summary>
    public static string Parameter(string method, string name) => $"{method}#{name}";

    /// <summary>The name of a record.</summary>
    public static string Record(string record) => "record " + record;

    /// <summary>A member of a record.</summary>
    public static string Member(string record, string member) => $"record {record}#{member}";
}
