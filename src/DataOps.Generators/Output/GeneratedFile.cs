using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DataOps.Generators.Output;

/// <summary>A file of generated code.</summary>
/// <param name="HintName">Its name, unique in the project.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedFile(string HintName, string Text);

/// <summary>Hands generated files over to the compiler.</summary>
internal static class GeneratedFileOutput
{
    public static void Add(this SourceProductionContext output, GeneratedFile file) =>
        output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
}
