using DataOps.Repository.Shell;

namespace DataOps.EndToEnd.Tests.Fixtures;

/// <summary>A project on disk and the commands a person types in its folder.</summary>
public sealed record ProjectFolder(DotnetShell Shell, string Folder)
{
    public string Path(string relative) => System.IO.Path.Combine(Folder, relative);

    public Task<ProcessRun> DotnetAsync(params string[] arguments) => Shell.RunAsync(arguments);

    public async Task<ProcessRun> SucceedsAsync(params string[] arguments) => (await DotnetAsync(arguments)).ThrowIfFailed();

    /// <summary>Changes a file for the time of a test.</summary>
    public IDisposable Edited(string relative, Func<string, string> edit) => new TemporaryEdit(Path(relative), edit);

    /// <summary>Deletes a file for the time of a test.</summary>
    public IDisposable Without(string relative) => new TemporaryEdit(Path(relative), edit: null);

    private sealed class TemporaryEdit : IDisposable
    {
        private readonly string _file;
        private readonly string _original;

        public TemporaryEdit(string file, Func<string, string>? edit)
        {
            _file = file;
            _original = File.ReadAllText(file);
            if (edit is null)
            {
                File.Delete(file);
                return;
            }

            var edited = edit(_original);
            Assert.NotEqual(_original, edited);
            File.WriteAllText(file, edited);
        }

        public void Dispose() => File.WriteAllText(_file, _original);
    }
}
