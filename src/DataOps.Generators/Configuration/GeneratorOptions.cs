using DataOps.Generators.Output;
using DataOps.Projects;

namespace DataOps.Generators.Configuration;

/// <summary>What the project file says, as far as the generator needs it. Compared by value.</summary>
/// <param name="Project">The options of the compiler.</param>
/// <param name="RootNamespace">The namespace that generated namespaces start with.</param>
/// <param name="Problems">What is wrong with the properties.</param>
internal sealed record GeneratorOptions(ProjectOptions Project, string RootNamespace, EquatableArray<DiagnosticInfo> Problems)
{
    /// <summary>The project's folder, as MSBuild spells it; empty when it says nothing.</summary>
    public string Directory { get; init; } = "";
}
