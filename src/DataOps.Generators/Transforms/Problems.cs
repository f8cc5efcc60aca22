using DataOps.Projects.Diagnostics;
using DataOps.Sql.Diagnostics;

namespace DataOps.Generators.Transforms;

/// <summary>Gathers what is wrong with a method or record.</summary>
internal sealed class Problems
{
    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors = new[]
    {
        TransformDiagnostics.NotStatic, TransformDiagnostics.Generic, TransformDiagnostics.NotAccessible, TransformDiagnostics.WrongParameter,
        TransformDiagnostics.WrongReturn, TransformDiagnostics.WrongRecord, TransformDiagnostics.UnsupportedType, TransformDiagnostics.MissingKey,
        TransformDiagnostics.NullableKey, TransformDiagnostics.NoRows,
    }.ToDictionary(descriptor => descriptor.Id);

    private readonly List<ProblemDescriptor> _problems = [];

    public int Count => _problems.Count;

    public void Add(DiagnosticDescriptor descriptor, string place, params string[] arguments) =>
        _problems.Add(new ProblemDescriptor(descriptor.Id, place, arguments.ToEquatable()));

    public EquatableArray<ProblemDescriptor> ToEquatable() => _problems.ToEquatable();

    /// <summary>The descriptor of an id that such a problem may have.</summary>
    public static DiagnosticDescriptor DescriptorOf(string id) => Descriptors[id];
}
